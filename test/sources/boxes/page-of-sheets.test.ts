import { describe, expect, test } from 'vitest';
import { pageOfSheets } from '../../../lib/sources/boxes/page-of-sheets.ts';
import type { Rule, Sheet, Word } from '../../../lib/sources/boxes/sheet.ts';

const em = 10;

function word(text: string, x: number, y: number, size = em): Word {
  const width = [...text].reduce((sum, sign) => sum + (sign < '\u0100' ? 0.5 : 1), 0) * size;
  return { text, x, y, width, height: size, size };
}

function sheet(
  words: readonly Word[],
  rules: readonly Rule[] = [],
  more: Partial<Sheet> = {},
): Sheet {
  return { width: 600, height: 800, words, rules, pictures: [], unmapped: false, ...more };
}

/** Lines at these places, across a table of columns 100 wide and rows 30 high from (100, 200). */
function ruled(columns: number, rows: number, top = 200): Rule[] {
  const [right, bottom] = [100 + columns * 100, top + rows * 30];
  return [
    ...Array.from({ length: rows + 1 }, (_, row) => {
      const y = top + row * 30;
      return { x1: 100, y1: y, x2: right, y2: y, thickness: 0.5 };
    }),
    ...Array.from({ length: columns + 1 }, (_, column) => {
      const x = 100 + column * 100;
      return { x1: x, y1: top, x2: x, y2: bottom, thickness: 0.5 };
    }),
  ];
}

const inSlot = (text: string, row: number, column: number, top = 200) =>
  word(text, 110 + column * 100, top + 10 + row * 30);

const textsOf = (sheets: readonly Sheet[]) =>
  pageOfSheets(sheets).blocks.flatMap((block) => (block.kind === 'text' ? [block.text] : []));

const gridsOf = (sheets: readonly Sheet[]) =>
  pageOfSheets(sheets).blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));

const cellsOf = (sheets: readonly Sheet[]) =>
  gridsOf(sheets).flatMap(({ cells }) => cells.map(({ text, doubt }) => [text, doubt] as const));

describe('cells told apart by their ground alone', () => {
  const texts = ['项目', '甲', '乙', '规章', '12', '3'];
  const words = texts.map((text, index) => inSlot(text, Math.floor(index / 3), index % 3));
  const grounds = texts.map((_, index) => ({
    x: 101 + (index % 3) * 100,
    y: 201 + Math.floor(index / 3) * 30,
    width: 98,
    height: 28,
  }));
  const table = { x: 100, y: 200, width: 300, height: 60 };

  test.each([
    ['with gaps between them', grounds],
    ['on the ground of their table', [table, ...grounds]],
  ])('are read %s', (_name, own) => {
    const [grid, ...others] = gridsOf([sheet(words, [], { grounds: own })]);
    expect(others).toEqual([]);
    expect(grid).toMatchObject({ width: 3, height: 2 });
    expect(grid?.cells.map(({ text }) => text)).toEqual(texts);
  });

  const rest = { x: 101, y: 261, width: 298, height: 28 };
  test.each([
    ['where one has none', grounds.slice(1)],
    ['where one has two', [...grounds, { x: 350, y: 235, width: 20, height: 12 }]],
    ['where every other row has none', [...grounds.slice(0, 3), rest]],
  ])('are not read %s', (_name, own) => {
    const figures = [inSlot('1', 0, 1), inSlot('2', 0, 2), inSlot('4', 1, 0)];
    expect(gridsOf([sheet([...words, ...figures], [], { grounds: own })])).toEqual([]);
  });

  test('and a table of lines stays as its lines have it', () => {
    const all = [...grounds, { x: 150, y: 205, width: 40, height: 20 }];
    const drawn = sheet(words, ruled(3, 2), { grounds: all });
    expect(cellsOf([drawn])).toEqual(texts.map((text) => [text, undefined]));
  });
});

describe('a cell', () => {
  const two = ruled(2, 1);

  test('joins the pieces of one figure, and keeps apart what is drawn apart', () => {
    const pieces = [
      word('1', 110, 210),
      word('2', 115, 210),
      word('3', 210, 210),
      word('4', 219, 210),
    ];
    expect(cellsOf([sheet(pieces, two)])).toEqual([
      ['12', undefined],
      ['3 4', undefined],
    ]);
  });

  test('is in doubt with a raised note beside its figure', () => {
    const noted = [word('12', 110, 210), word('1', 120, 206, 6), inSlot('0', 0, 1)];
    expect(cellsOf([sheet(noted, two)])[0]).toEqual(['121', 'raised']);
  });

  test('is in doubt where a line goes through its figure', () => {
    const line = { x1: 110, y1: 215, x2: 120, y2: 215, thickness: 0.5 };
    const words = [word('12', 110, 210), inSlot('0', 0, 1)];
    expect(cellsOf([sheet(words, [...two, line])])[0]).toEqual(['12', 'struck']);
  });

  test('is in doubt where its figure runs on over its side', () => {
    const words = [...'1234'].map((sign, index) => word(sign, 190 + index * 5, 210));
    expect(cellsOf([sheet(words, two)])).toEqual([
      ['12', 'covered'],
      ['34', 'covered'],
    ]);
  });

  test('reads a label of one sign a line, and columns of signs from the right', () => {
    const down = (text: string, x: number) =>
      [...text].map((sign, index) => word(sign, x, 205 + index * 11));
    const words = [
      ...down('办理结果', 110),
      ...down('三、本', 180),
      ...down('年度办', 150).map((one) => ({ ...one, x: one.x + 60 })),
    ];
    expect(
      cellsOf([
        sheet(
          words,
          ruled(2, 2).filter(({ y1, y2 }) => y1 !== 230 || y2 !== 230),
        ),
      ]),
    ).toEqual([
      ['三、本办理结果', undefined],
      ['年度办', undefined],
    ]);
  });

  test('reads signs that are spread over their lines line by line', () => {
    const spread = (text: string, y: number) =>
      [...text].map((sign, index) => word(sign, 110 + index * 25, y));
    const words = [...spread('商业', 203), ...spread('企业', 215), inSlot('0', 0, 1)];
    expect(cellsOf([sheet(words, two)])[0]).toEqual(['商 业企 业', undefined]);
  });

  describe('too narrow for its figure', () => {
    /** Columns 20 wide: labels of one sign a line leave a padding of 5, and figures room for two digits. */
    const narrow = (rows: number) =>
      ruled(3, rows).map(({ x1, x2, ...rule }) => ({
        ...rule,
        x1: 100 + (x1 - 100) / 5,
        x2: 100 + (x2 - 100) / 5,
      }));
    const lines = (column: number, top: number, ...texts: readonly string[]) =>
      texts.map((text, index) => word(text, 105 + column * 20, top + index * 12));
    const head = ['甲乙', '丙丁', '戊己'].flatMap((label, column) => lines(column, 203, ...label));
    const textsOfRow = (...row: readonly Word[]) =>
      cellsOf([sheet([...head, ...row], narrow(2))])
        .slice(3)
        .map(([text]) => text);

    test('has it broken over two lines', () => {
      const row = [...lines(0, 233, '12', '3'), ...lines(1, 233, '7'), ...lines(2, 233, '8')];
      expect(textsOfRow(...row)).toEqual(['123', '7', '8']);
    });

    test.each([
      ['where the first line has room for another digit', ['1', '2'], '8'],
      ['where every figure of the row is in two lines', ['12', '3'], null],
      ['where they are no figure together', ['00', '3'], '8'],
    ] as const)('has two figures %s', (_, two, other) => {
      const others = other === null ? lines(1, 233, '45', '6') : lines(1, 233, other);
      const [text] = textsOfRow(...lines(0, 233, ...two), ...others);
      expect(text).toBe(two.join(' '));
    });
  });

  test('spans where a line is missing', () => {
    const rules = ruled(2, 2).filter(({ x1, x2 }) => x1 !== 200 || x2 !== 200);
    const lower = { x1: 200, y1: 230, x2: 200, y2: 260, thickness: 0.5 };
    const words = [inSlot('总计', 0, 0), inSlot('1', 1, 0), inSlot('2', 1, 1)];
    expect(gridsOf([sheet(words, [...rules, lower])])[0]?.cells).toMatchObject([
      { row: 0, column: 0, rowSpan: 1, columnSpan: 2, text: '总计' },
      { row: 1, column: 0, text: '1' },
      { row: 1, column: 1, text: '2' },
    ]);
  });
});

describe('below a table that ends without a line', () => {
  const open = ruled(2, 1, 690).filter(({ y1, y2 }) => y1 !== 720 || y2 !== 720);
  const rule = { x1: 100, y1: 726, x2: 300, y2: 726, thickness: 1 };
  const row = [inSlot('总计', 0, 0, 690), inSlot('1', 0, 1, 690)];
  const next = sheet([word('说明', 100, 100)]);
  const figureOver = (number: Word, rules: readonly Rule[] = []) =>
    cellsOf([next, sheet([...row, number], [...open, ...rules])])[1]?.[0];

  test('a word of its last row goes on', () => {
    expect(figureOver(word('2', 210, 729))).toBe('1 2');
  });

  test.each([
    ['in other letters', word('2', 210, 726, 16), []],
    ['below a line that does not touch it', word('2', 210, 729), [rule]],
  ] as const)('a number %s is none of it', (_, number, rules) => {
    expect(figureOver(number, rules)).toBe('1');
  });
});

test('a table in small letters takes no words from above it on a sheet in large ones', () => {
  const text = [40, 70, 100].map((y) => word('本机关按照条例要求做好工作', 100, y, 24));
  const small = ruled(2, 1).map(({ y1, y2, ...rule }) => ({
    ...rule,
    y1: 200 + (y1 - 200) / 2,
    y2: 200 + (y2 - 200) / 2,
  }));
  const row = [word('总计', 110, 205, 6), word('1', 210, 205, 6)];
  const drawn = sheet([...text, word('第一项', 110, 193, 6), ...row], small);
  expect(cellsOf([drawn])).toEqual([
    ['总计', undefined],
    ['1', undefined],
  ]);
});

describe('lines that are no table', () => {
  test('a frame around a text', () => {
    expect(gridsOf([sheet([word('公告', 110, 210), word('内容', 110, 240)], ruled(1, 1))])).toEqual(
      [],
    );
  });

  test('too many to be looked at', () => {
    const rules = Array.from({ length: 60_001 }, () => ruled(2, 1))
      .flat()
      .slice(0, 60_001);
    const { blocks, truncated } = pageOfSheets([
      sheet([inSlot('1', 0, 0), inSlot('2', 0, 1)], rules),
    ]);
    expect(truncated).toBe(true);
    expect(blocks.map(({ kind }) => kind)).not.toContain('grid');
  });
});

describe('a table over two sheets', () => {
  const head = [inSlot('序号', 0, 0), inSlot('数量', 0, 1)];
  const top = 50;

  test('is one, its head printed again left out', () => {
    const again = [inSlot('序号', 0, 0, top), inSlot('数量', 0, 1, top)];
    const first = sheet([...head, inSlot('甲', 1, 0), inSlot('1', 1, 1)], ruled(2, 2));
    const next = sheet(
      [...again, inSlot('乙', 1, 0, top), inSlot('2', 1, 1, top)],
      ruled(2, 2, top),
    );
    expect(gridsOf([first, next]).map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['序号', '数量', '甲', '1', '乙', '2'],
    ]);
  });

  describe('whose row is cut where lines close it', () => {
    const full = '甲乙丙丁戊己庚辛';
    const cut = (above: string, below: string, figure: string) => {
      const wide = (text: string, row: number, y: number) => word(text, 110, y + 10 + row * 30);
      const first = sheet(
        [
          ...head,
          word('某某某某某某某某', 110, 231),
          word('项', 110, 243),
          inSlot('5', 1, 1),
          wide(above, 2, 200),
          inSlot('1', 2, 1),
        ],
        ruled(2, 3),
      );
      const rest = figure === '' ? [] : [inSlot(figure, 0, 1, top)];
      const next = sheet(
        [wide(below, 0, top), ...rest, inSlot('乙', 1, 0, top), inSlot('2', 1, 1, top)],
        ruled(2, 2, top),
      );
      return gridsOf([first, next]).map(({ cells }) => cells.slice(4).map(({ text }) => text));
    };

    test('has the whole label, whose last line was full', () => {
      expect(cut(full, '壬癸', '')).toEqual([[`${full}壬癸`, '1', '乙', '2']]);
    });

    test.each([
      ['where the label ended before its side', '甲乙', '壬癸', ''],
      ['where another number begins below', full, '2.壬癸', ''],
      ['where figures stand on both sheets', full, '壬癸', '3'],
    ])('is two rows %s', (_, above, below, figure) => {
      expect(cut(above, below, figure)).toEqual([[above, '1', below, figure, '乙', '2']]);
    });
  });

  test('is two where a text stands between them', () => {
    const first = sheet([...head, inSlot('甲', 1, 0), inSlot('1', 1, 1)], ruled(2, 2));
    const next = sheet(
      [word('附表', 100, 150), inSlot('乙', 0, 0), inSlot('2', 0, 1)],
      ruled(2, 1),
    );
    expect(gridsOf([first, next])).toHaveLength(2);
  });
});

describe('running text', () => {
  const full = '本机关按照条例要求做好主动公开和依申请公开各项工作并接受社会监督';

  test('goes on over lines and sheets without a sign more or less', () => {
    const lines = [word(full, 100, 690), word(full, 100, 706), word('结束。', 100, 60)];
    expect(textsOf([sheet(lines.slice(0, 2)), sheet(lines.slice(2))])).toEqual([
      `${full}${full}结束。`,
    ]);
  });

  test('begins anew at an indent and after a line that ended early', () => {
    const lines = [
      word(`　${full.slice(2)}`, 100, 300),
      word('完。', 100, 316),
      word(full, 120, 332),
    ];
    expect(textsOf([sheet(lines)])).toEqual([`${full.slice(2)}完。`, full]);
  });

  test('leaves out headers, footers and numbers of sheets', () => {
    const page = (number: number) =>
      sheet([
        word('某局年报', 100, 20),
        word(full, 100, 300),
        word('全文。', 100, 316),
        word(`- ${number} -`, 290, 770),
      ]);
    expect(textsOf([page(1), page(2)])).toEqual([`${full}全文。`, `${full}全文。`]);
  });

  test('has a level where it is larger', () => {
    const words = [
      word('年度报告', 200, 100, 22),
      word('一、总体情况', 100, 200, 14),
      word(full, 100, 300),
    ];
    const { blocks } = pageOfSheets([sheet(words)]);
    expect(blocks.map((block) => block.kind === 'text' && block.level)).toEqual([1, 2, 0]);
  });
});

describe('what cannot be read is told', () => {
  test('a scan, a picture of a table, a font without characters', () => {
    const all = { x: 0, y: 0, width: 600, height: 800 };
    const part = { x: 100, y: 300, width: 400, height: 120 };
    const { blocks, facts } = pageOfSheets([
      sheet([], [], { pictures: [all] }),
      sheet([word('说明', 100, 100)], [], { pictures: [part], unmapped: true }),
    ]);
    expect(facts).toMatchObject({ scanned: [1], unmapped: true, unruled: 0 });
    expect(blocks.filter(({ kind }) => kind === 'source')).toHaveLength(2);
  });

  test('a table without lines in columns that are not certain', () => {
    const row = (y: number, ...texts: readonly string[]) =>
      texts.map((text, index) => word(text, 100 + index * 90, y));
    const words = [...row(200, '甲', '1', '2'), ...row(220, '乙', '3', '4', '5')];
    expect(pageOfSheets([sheet(words)]).facts.unruled).toBe(1);
    const certain = [
      ...row(180, '类别', '受理', '办结'),
      ...row(200, '甲', '1', '2'),
      ...row(220, '乙', '3', '4'),
    ];
    expect(gridsOf([sheet(certain)])[0]).toMatchObject({ width: 3, height: 3 });
  });
});

test('what stands in columns that are not read is no sentence', () => {
  const row = (y: number, ...texts: readonly string[]) =>
    texts.map((text, index) => word(text, 100 + index * 90, y));
  const words = [
    ...row(100, '一、', '总体情况'),
    ...row(180, '结果', '结果', '其他', '总计', '备注'),
    ...row(200, '1', '2', '3', '6', '无'),
    ...row(300, '说明'),
  ];
  expect(pageOfSheets([sheet(words)]).facts.unruled).toBe(1);
  expect(textsOf([sheet(words)])).toEqual(['一、 总体情况', '说明']);
});

describe('two sheets printed side by side on one', () => {
  const half = (texts: readonly string[], left: number) =>
    texts.map((text, index) => word(text, left + 50, 100 + index * 40));
  const table = (left: number) => ({
    words: [inSlot('总计', 0, 0, 400), inSlot('1', 0, 1, 400)].map((one) => ({
      ...one,
      x: one.x + left,
    })),
    rules: ruled(2, 1, 400).map((rule) => ({ ...rule, x1: rule.x1 + left, x2: rule.x2 + left })),
  });
  const left = ['甲甲', '乙乙', '丙丙', '丁丁', '戊戊'];
  const right = ['己己', '庚庚', '辛辛', '壬壬', '癸癸'];
  const pair = (words: readonly Word[] = [], rules: readonly Rule[] = []) =>
    sheet([...half(left, 0), ...half(right, 400), ...words], rules, { width: 800, height: 560 });

  test('are read one after the other, and have their boxes on the whole', () => {
    const { words, rules } = table(400);
    const sheets = [pair(words, rules), { ...pair(), words: half(['末末'], 0) }];
    expect(textsOf(sheets).join('')).toBe([...left, ...right, '末末'].join(''));
    const { blocks, facts } = pageOfSheets(sheets);
    expect(facts.sheets).toHaveLength(2);
    const runs = blocks.flatMap((block) => (block.kind === 'text' ? (block.runs ?? []) : []));
    expect(runs.filter(({ sheet: on }) => on === 1).map(({ x }) => x)).toContain(450);
    expect(gridsOf(sheets)[0]?.cells[0]?.boxes).toMatchObject([{ sheet: 1, x: 500 }]);
  });

  test.each([
    ['a line', [], [{ x1: 100, y1: 90, x2: 700, y2: 90, thickness: 1 }]],
    ['a word', [word('跨跨', 395, 60)], []],
  ] as const)('are one where %s goes over the middle', (_, words, rules) => {
    expect(textsOf([pair(words, rules)]).join('')).toContain('甲甲 己己');
  });
});

describe('a sheet whose text is turned', () => {
  test('has its boxes where they are shown', () => {
    const words = [inSlot('总计', 0, 0), inSlot('1', 0, 1), word('说明', 100, 600)];
    const { blocks, facts } = pageOfSheets([sheet(words, ruled(2, 1), { turn: 90 })]);
    expect(facts.sheets).toEqual([{ width: 800, height: 600 }]);
    const places = blocks.map((block) =>
      block.kind === 'grid' ? block.grid.cells[0]?.boxes?.[0] : 'runs' in block && block.runs?.[0],
    );
    expect(places).toMatchObject([
      { x: 570, y: 100, width: 30, height: 100 },
      { x: 190, y: 100, width: 10, height: 20 },
    ]);
  });

  test('reads figures of another direction in it as they stand', () => {
    const down = [...'12'].map((sign, index) => ({
      ...word(sign, 110, 204 + index * 5),
      width: 10,
      height: 5,
      turn: 90 as const,
    }));
    const up = [...'34'].map((sign, index) => ({
      ...word(sign, 210, 220 - index * 5),
      width: 10,
      height: 5,
      turn: 270 as const,
    }));
    expect(cellsOf([sheet([...down, ...up], ruled(2, 1))])).toEqual([
      ['12', undefined],
      ['34', undefined],
    ]);
  });
});

test('a blank cell is not believed where a row that is cut could not be joined', () => {
  const open = ruled(3, 2, 50).filter(({ y1, y2 }) => y1 !== 50 || y2 !== 50);
  const words = [inSlot('其他', 0, 0, 50), inSlot('总计', 1, 0, 50), inSlot('2', 1, 1, 50)];
  const first = sheet([inSlot('甲', 0, 0), inSlot('1', 0, 1)], ruled(2, 1));
  const cells = gridsOf([first, sheet(words, open)])[1]?.cells ?? [];
  expect(cells.map(({ text, doubt }) => [text, doubt])).toEqual([
    ['其他', undefined],
    ['', 'unseen'],
    ['', 'unseen'],
    ['总计', undefined],
    ['2', undefined],
    ['', undefined],
  ]);
});

test('labels that begin further right than others of their column are indented, those in the middle not', () => {
  const labels = ['合计', '税收收入', '增值税', '契税'];
  const starts = [110, 110, 130, 130];
  const words = labels.flatMap((text, row) => [
    word(text, starts[row] ?? 0, 210 + row * 30),
    inSlot(String(row + 1), row, 1),
    inSlot(String(row + 5), row, 2),
  ]);
  const indents = (own: readonly Word[]) =>
    gridsOf([sheet(own, ruled(3, 4))])[0]?.cells.flatMap(({ column, indent }) =>
      column === 0 ? (indent ?? 0) : [],
    );
  expect(indents(words)).toEqual([0, 0, 2, 2]);
  const middle = words.map((one) => ({ ...one, ...(one.x < 200 && { x: 150 - one.width / 2 }) }));
  expect(indents(middle)).toEqual([0, 0, 0, 0]);
});
