import fc from 'fast-check';
import { expect, test } from 'vitest';
import { widthOf } from '../../../harness/files/ink.ts';
import { normalise } from '../../../lib/document/normalise.ts';
import { pageOfSheets } from '../../../lib/sources/boxes/page-of-sheets.ts';
import type { Word } from '../../../lib/sources/boxes/sheet.ts';

const signs = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.constantFrom(...'本机关按照条例要求做好主动公开和依申请各项工作全年共'),
  },
  {
    weight: 2,
    arbitrary: fc.integer({ min: 0, max: 120_000 }).map((value) => ` ${value} `.trim()),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom('，', '、', '；', '“办好”', '（三）', 'OA', 'www.gov.cn'),
  },
);
const anyParagraph = fc
  .array(signs, { minLength: 3, maxLength: 260 })
  .map((parts) => `全${parts.join('')}。`);

/** The paragraphs on sheets, each line as wide as it can be, sign by sign or in one go. */
function set(paragraphs: readonly string[], lines: number, bySign: boolean) {
  const [size, left, room, step] = [12, 90, 34, 20];
  const sheets: Word[][] = [[]];
  let line = 0;
  for (const paragraph of paragraphs) {
    let rest: readonly string[] = paragraph.match(/[\w.]+|./gu) ?? [];
    let indent = 2;
    while (rest.length > 0) {
      let count = 0;
      const width = (end: number) => indent + widthOf(rest.slice(0, end).join(''));
      while (count < rest.length && width(count + 1) <= room) count++;
      if (line === lines) sheets.push([]);
      line = line === lines ? 1 : line + 1;
      const text = rest.slice(0, count).join('');
      let x = left + indent * size;
      for (const part of bySign ? [...text] : [text]) {
        const width = widthOf(part) * size;
        sheets.at(-1)?.push({ text: part, x, y: 72 + line * step, width, height: size, size });
        x += width;
      }
      rest = rest.slice(count);
      indent = 0;
    }
  }
  return sheets.map((words) => {
    const paper = { width: 595, height: 842, rules: [], pictures: [], unmapped: false };
    return { ...paper, words };
  });
}

/** Over several lines: without one, nothing tells an indent from a margin. */
const first = `本机关${'认真贯彻落实政府信息公开条例'.repeat(12)}。`;

test('any text over lines and sheets comes back in its paragraphs, no sign more or less', () =>
  fc.assert(
    fc.property(
      fc.array(anyParagraph, { minLength: 1, maxLength: 12 }),
      fc.integer({ min: 12, max: 34 }),
      fc.boolean(),
      (others, lines, bySign) => {
        const paragraphs = [first, ...others];
        const { blocks } = pageOfSheets(set(paragraphs, lines, bySign));
        const texts = blocks.map((block) => (block.kind === 'text' ? block.text : block.kind));
        expect(texts).toEqual(paragraphs.map(normalise));
      },
    ),
    { numRuns: 60 },
  ));
