import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { outline } from '../../../harness/files/read-word-file.ts';
import { readText } from '../../../lib/sources/text/read-text.ts';

const read = (...lines: string[]) => {
  const { blocks, unruled } = readText(lines.join('\n'));
  return { said: outline(blocks), unruled };
};

describe('read where each line has the same fields', () => {
  test('a box of strokes, a row between two rulers', () => {
    expect(
      read(
        '表三',
        '┌──┬──┬──┐',
        '│自然│1 │2 │',
        '│人  │  │  │',
        '├──┼──┼──┤',
        '│总计│３│4 │',
        '├──┼──┼──┤',
        '│其他│5 │6 │',
        '└──┴──┴──┘',
        '后',
      ),
    ).toEqual({ said: ['表三', ['自然\n人|1|2', '总计|3|4', '其他|5|6'], '后'], unruled: 0 });
  });

  test('as Markdown writes it', () => {
    expect(read('| 项目 | 数 | 计 |', '|---|:-:|---|', '| 甲 | 1 | 2 |', '| 乙 |  | 3 |')).toEqual({
      said: [['项目|数|计', '甲|1|2', '乙||3']],
      unruled: 0,
    });
  });
});

describe('told as not read', () => {
  test.each([
    ['another number of fields', ['│甲│1 │2 │', '│乙│3 │', '│丙│4 │5 │']],
    [
      'a cell over several rows',
      ['┌─┬─┬─┬─┐', '│甲│1│2│3│', '│  ├─┼─┼─┤', '│  │4│5│6│', '└─┴─┴─┴─┘'],
    ],
    ['lines that may go on with the one above', ['│甲│1 │2 │3 │', '│  │4 │5 │6 │']],
    ['spaces', ['甲      1      0      1', '乙      0      0      0']],
    ['full-width spaces', ['甲　1　0　1']],
    ['single spaces', ['新收 1 0 0 1', '结转 0 0 0 0']],
  ])('%s', (_, lines) => {
    const { said, unruled } = read(...lines);
    expect(said.filter((block) => typeof block !== 'string')).toEqual([]);
    expect(unruled).toBeGreaterThan(0);
  });

  test.each([
    ['2023 年新收 3 件，办结 2 件，结转 1 件。'],
    ['电话：0350-1234567 1234568'],
    ['一、总体情况　二、主动公开'],
    ['| 首页 | 公开 | 互动 |'],
    ['甲\t1\t2\t3'],
  ])('%s is no such table', (line) => {
    expect(read(line).unruled).toBe(0);
  });
});

test('no field of any such table comes back elsewhere', () => {
  const field = fc.constantFrom('甲', '0', '14', '', '自然人', '3 件');
  const row = fc.tuple(fc.constantFrom('乙', '丙'), field, field, field);
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 6 }), fc.boolean(), (rows, isRuled) => {
      const lines = rows.flatMap((cells) => [
        ...(isRuled ? ['├──┼──┼──┼──┤'] : []),
        `│${cells.map((cell) => cell.padEnd(4)).join('│')}│`,
      ]);
      const [table] = read(...lines).said;
      expect(table).toEqual(rows.map((cells) => cells.join('|')));
    }),
    { numRuns: 200, seed: 7 },
  );
});
