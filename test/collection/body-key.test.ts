import { expect, test } from 'vitest';
import { bodyKey, isShortOf, mayBeRenamed } from '../../lib/collection/body-key.ts';

test.each([
  ['青岭县清溪镇人民政府', '青岭县清溪镇', '青岭县清溪镇政府', '青嶺縣清溪鎮人民政府'],
  ['青岭县人民政府办公室', '青岭县政府办公室', '青岭县政府办'],
  ['东风路街道办事处', '东风路街道', '东风路街办'],
  ['青岭县发展和改革委员会', '青岭县发展改革委', '青岭县发改委'],
  ['青岭县卫生健康委员会', '青岭县卫健委'],
  ['青岭县人力资源和社会保障局', '青岭县人社局'],
  ['高新区管理委员会', '高新区管委会'],
])('%s and others are one body', (...names) => {
  expect(new Set(names.map(bodyKey)).size).toBe(1);
});

test.each([
  ['青岭县人民政府', '青岭县人民政府办公室'],
  ['青岭县清溪镇', '青岭县清溪乡'],
  ['青岭县水务局', '白河县水务局'],
  ['青岭县自然资源局', '青岭县自然资源和规划局'],
])('%s and %s are two', (one, other) => {
  expect(bodyKey(one)).not.toBe(bodyKey(other));
});

test('a name without its places', () => {
  expect(isShortOf('青岭县水务局', '安河市青岭县水务局')).toBe(true);
  expect(isShortOf('水务局', '青岭县水务局')).toBe(true);
  expect(isShortOf('水务局', '青岭县农业水务局')).toBe(false);
});

test('names that may be one body’s, one after the other', () => {
  expect(mayBeRenamed('青岭县清溪乡', '青岭县清溪镇')).toBe(true);
  expect(mayBeRenamed('青岭县自然资源局', '青岭县自然资源和规划局')).toBe(true);
  expect(mayBeRenamed('青岭县水务局', '青岭县财政局')).toBe(false);
  expect(mayBeRenamed('青岭县水务局', '白河县水务局')).toBe(false);
});
