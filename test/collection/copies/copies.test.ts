import fc from 'fast-check';
import { expect, test } from 'vitest';
import { copiesIn } from '../../../lib/collection/copies/copies.ts';
import { likePairs } from '../../../lib/collection/copies/like-pairs.ts';
import { shinglesOf } from '../../../lib/collection/copies/shingles.ts';
import type { Member } from '../../../lib/collection/member.ts';
import { textMember } from '../../support/member.ts';
import { drawer, writtenSentences } from '../../support/written-text.ts';

const all = (members: readonly Member[]) => copiesIn(members, [...members.keys()]);
const signs = (sentences: readonly string[]) =>
  sentences.reduce((sum, sentence) => sum + sentence.replace(/[，。]/gu, '').length - 4, 0);

/** A text of which about such a share is another's, in pieces, among sentences of its own. */
function planted(model: readonly string[], share: number, draw: (limit: number) => number) {
  const own = writtenSentences(60, draw);
  const copied: string[] = [];
  for (const sentence of model) {
    if (signs([...copied, sentence]) > share * signs(model)) break;
    copied.push(sentence);
  }
  const rest: string[] = [];
  while (signs(rest) + signs(copied) < signs(model)) rest.push(own.pop() ?? '');
  const text = [...copied, ...rest];
  return { text: text.toSorted(() => draw(3) - 1), share: signs(copied) / signs(text) };
}

test('what a text has of another is found within five points', () => {
  fc.assert(
    fc.property(fc.integer(), fc.integer({ min: 40, max: 100 }), (seed, percent) => {
      const draw = drawer(seed);
      const model = writtenSentences(30, draw);
      const { text, share } = planted(model, percent / 100, draw);
      const others = Array.from({ length: 6 }, () => writtenSentences(30, draw));
      const { pairs } = all(
        [model, text, ...others].map((own, index) =>
          textMember(`白河县${'甲乙丙丁戊己庚辛'[index]}局`, 2023, own),
        ),
      );
      expect(pairs.map(({ reports }) => reports)).toEqual([[0, 1]]);
      expect(Math.abs((pairs[0]?.rate ?? 0) - share)).toBeLessThan(0.05);
    }),
    { numRuns: 60 },
  );
});

test('passages stand where the texts have them, word for word but for names and figures', () => {
  const draw = drawer(7);
  const copied = ['安河市水务局全年发布信息128条，', ...writtenSentences(20, draw)].join('');
  const one = [copied, ...writtenSentences(4, draw)];
  const other = [
    ...writtenSentences(3, draw),
    copied.replace('安河市水务局', '白河县财政局').replace('128', '64'),
  ];
  const members = [textMember('安河市水务局', 2023, one), textMember('白河县财政局', 2023, other)];
  const { pairs } = all(members);
  expect(pairs).toMatchObject([{ reports: [0, 1], of: 'anotherBody' }]);
  const words = (
    member: number,
    { passage, start, end }: { passage: number; start: number; end: number },
  ) => members[member]?.passages[passage]?.text.slice(start, end) ?? '';
  const [first] = pairs[0]?.passages ?? [];
  if (!first) throw new Error('no passage was found');
  expect(words(0, first.one)).toMatch(/^安河市水务局全年发布信息128条，/);
  expect(words(1, first.other)).toMatch(/^白河县财政局全年发布信息64条，/);
  const total = pairs[0]?.passages.reduce((sum, { one: { start, end } }) => sum + end - start, 0);
  expect(total).toBeGreaterThan(copied.length * 0.97);
});

test('many texts give the same pairs by MinHash as each with each', () => {
  const draw = drawer(11);
  const models = Array.from({ length: 60 }, () => writtenSentences(25, draw));
  const copies = models.map((model, index) => planted(model, 0.45 + (index % 11) / 20, draw).text);
  const texts = [...models, ...copies].map((sentences) => shinglesOf(sentences));
  const exact = likePairs(texts, 0.3);
  expect(exact).toHaveLength(60);
  expect(likePairs(texts, 0.3, 0)).toEqual(exact);
});

test('a sentence that a fifth of many bodies have is nobody’s own', () => {
  const draw = drawer(3);
  const template = writtenSentences(30, draw);
  const bodies = Array.from({ length: 12 }, (_, index) =>
    textMember(`白河县${'甲乙丙丁戊己庚辛壬癸子丑'[index]}局`, 2023, [
      ...template,
      ...writtenSentences(12, draw),
    ]),
  );
  expect(all(bodies).pairs).toEqual([]);
  expect(all(bodies.slice(0, 3)).pairs).toHaveLength(3);
});

test('of one body the years that follow one another are compared, of several the same year first', () => {
  const draw = drawer(5);
  const text = writtenSentences(20, draw);
  const members = [2021, 2022, 2023].map((year) => textMember('白河县财政局', year, text));
  expect(all(members).pairs.map(({ reports }) => reports)).toEqual([
    [1, 0],
    [2, 1],
  ]);
});

test('of texts that all are alike, another body’s of the year before is told through its own', () => {
  const text = writtenSentences(20, drawer(19));
  const members = ['财政', '水务'].flatMap((name) =>
    [2022, 2023].map((year) => textMember(`白河县${name}局`, year, text)),
  );
  const { pairs } = all(members);
  expect(pairs.map(({ reports: [one, other] }) => [one, other].sort()).sort()).toEqual([
    [0, 1],
    [0, 2],
    [1, 3],
    [2, 3],
  ]);
});

test('a text without an end is compared as others are', () => {
  const text = writtenSentences(6000, drawer(23))
    .join('')
    .replace(/[，。]/gu, '');
  const { pairs } = all([
    textMember('白河县财政局', 2023, [text]),
    textMember('白河县水务局', 2023, [text]),
  ]);
  expect(pairs).toMatchObject([{ rate: 1 }]);
});
