import { expect, test } from 'vitest';
import { foreignName } from '../../../lib/collection/rules/foreign-name.ts';
import { checkBetween } from '../../support/check-between.ts';
import { textMember } from '../../support/member.ts';

const others = [
  textMember('安河市青岭县白石镇人民政府', 2023, ['无。']),
  textMember('安河市青岭县财政局', 2023, ['无。']),
  textMember('安河市青岭县人民政府', 2023, ['无。']),
  textMember('安河市白河县大营镇人民政府', 2023, ['无。']),
];
const check = (organ: string, sentence: string) =>
  checkBetween(foreignName, [textMember(organ, 2023, [sentence]), ...others]);

test.each([
  ['安河市青岭县清溪镇人民政府', '2023年，白石镇高度重视政务公开。', 'subject', 1],
  ['安河市青岭县清溪镇人民政府', '一、青岭县白石镇人民政府收到申请3件。', 'subject', 1],
  ['安河市青岭县水务局', '本年度，青岭县财政局认真落实公开要求。', 'subject', 2],
  ['安河市青岭县水务局', '青岭县白石镇人民政府坚持以公开促落实。', 'subject', 1],
  ['安河市青岭县水务局', '继续做好青岭县白石镇人民政府网站栏目的维护。', 'owner', 1],
  ['安河市青岭县清溪镇人民政府', '进一步做好白石镇政务公开工作。', 'owner', 1],
  ['安河市青岭县清溪镇人民政府', '在大营镇等地张贴公告。', 'place', 4],
])('%s: %s', (organ, sentence, variant, other) => {
  expect(check(organ, sentence).findings).toMatchObject([
    { variant, question: true, reports: [0, other], quotes: [{ report: 0 }] },
  ]);
});

test.each([
  ['安河市青岭县清溪镇人民政府', '青岭县高度重视政务公开，清溪镇认真落实。'],
  ['安河市青岭县清溪镇人民政府', '与白石镇联合开展政策宣传。'],
  ['安河市青岭县人民政府', '白石镇积极公开惠农补贴，青岭县财政局公开预算。'],
  ['安河市青岭县水务局', '白石镇积极配合河道治理信息公开。'],
  ['安河市青岭县清溪镇人民政府', '赴白石镇政务公开专区学习，在青岭县财政局网站公开预算。'],
  ['安河市青岭县人民政府', '指导白石镇政务公开工作。'],
  ['安河市民政局', '在大营镇等地张贴公告。'],
  ['安河市青岭县大营镇人民政府', '大营镇高度重视。'],
])('%s: %s is sound', (organ, sentence) => {
  expect(check(organ, sentence)).toMatchObject({ findings: [], checks: { failed: 0 } });
});
