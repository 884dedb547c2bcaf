import { expect, test } from 'vitest';
import { createMarkers } from '../../../lib/sources/html/markers.ts';

/** A form that nobody has heard of. */
const markers = createMarkers({
  tables: [['罚款', '没收'], ['收费数']],
  sections: [['执法情况']],
  labels: ['罚款'],
  titles: ['执法年报'],
  pageTitles: [['执法', '报']],
  totals: '合计',
});

test('tables and sections are told apart by their words, in either script, over broken lines', () => {
  expect([...markers.partsIn('一、执 法\n情况 没收')]).toEqual([0, 2]);
  expect([...markers.partsIn('收費數')]).toEqual([1]);
  expect([...markers.partsIn('自然人')]).toEqual([]);
});

test('totals are known in either script, and are no table of a form', () => {
  expect(markers.holdsSums('合計 12')).toBe(true);
  expect(markers.holdsSums('会议')).toBe(false);
  expect(markers.holdsTable('合计')).toBe(false);
  expect(markers.tellsOfReport('合计')).toBe(true);
});

test('a label stands alone', () => {
  expect(markers.isLabel('罰款')).toBe(true);
  expect(markers.isLabel('罚款额')).toBe(false);
});

test('what tells of a report is a word of it, its title or a date of publication', () => {
  const tells = (text: string) =>
    [markers.holdsTable, markers.holdsReport, markers.tellsOfReport].map((holds) => holds(text));
  expect(tells('没收')).toEqual([true, true, true]);
  expect(tells('执法情况')).toEqual([false, true, true]);
  expect(tells('某局执法年报')).toEqual([false, false, true]);
  expect(tells('發布日期：2024')).toEqual([false, false, true]);
  expect(tells('办事指南')).toEqual([false, false, false]);
});

test('the title of a page holds its parts in order', () => {
  expect(markers.namesReport('某局行政执法情况年度报表')).toBe(true);
  expect(markers.namesReport('报执法')).toBe(false);
});

test('each of some words is found, however they begin alike', () => {
  const words = ['罚款', '罚款额', '罚没', '收', '收费', '费'];
  const { holdsTable } = createMarkers({
    tables: [words],
    sections: [],
    labels: [],
    titles: [],
    pageTitles: [],
    totals: '合计',
  });
  for (const word of [...words, '罰沒', '費']) expect(holdsTable(`某${word}某`)).toBe(true);
  for (const word of ['罚', '款额', '没']) expect(holdsTable(word)).toBe(false);
});
