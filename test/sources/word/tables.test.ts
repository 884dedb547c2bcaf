import { describe, expect, test } from 'vitest';
import { outlineOfBody, readWordFile } from '../../../harness/files/read-word-file.ts';
import { wordFile } from '../../../harness/files/word-package.ts';

const p = (text: string, look = '') =>
  `<w:p><w:r><w:rPr>${look}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
const tc = (text: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${p(text)}</w:tc>`;
const cell = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const tr = (cells: string, properties = '') =>
  `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const span = (count: number) => `<w:gridSpan w:val="${count}"/>`;
const width = (twips: number) => `<w:tcW w:w="${twips}" w:type="dxa"/>`;
const restart = '<w:vMerge w:val="restart"/>';
const merged = '<w:vMerge/>';

const read = (table: string) => outlineOfBody(table);

describe('merged cells', () => {
  test('over columns and rows', () => {
    expect(
      read(
        tbl(
          tr(tc('甲', span(2) + restart) + tc('1')),
          tr(tc('', span(2) + merged) + tc('2')),
          tr(tc('乙') + tc('3') + tc('4')),
        ),
      ),
    ).toEqual([['甲↓2→2|·|1', '·|·|2', '乙|3|4']]);
  });

  test('a cell that goes on with none of its width is one of its own', () => {
    expect(read(tbl(tr(tc('甲', restart) + tc('1')), tr(tc('乙', span(2) + merged))))).toEqual([
      ['甲|1', '乙→2|·'],
    ]);
    expect(read(tbl(tr(tc('甲', merged) + tc('1')), tr(tc('', merged) + tc('2'))))).toEqual([
      ['甲↓2|1', '·|2'],
    ]);
  });

  test('a merged cell begins anew at "restart", and does not go on behind a row without it', () => {
    const rows = [
      tr(tc('甲', restart) + tc('1')),
      tr(tc('', merged) + tc('2')),
      tr(tc('乙', restart) + tc('3')),
      tr(tc('丙') + tc('4')),
      tr(tc('丁', merged) + tc('5')),
    ];
    expect(read(tbl(...rows))).toEqual([['甲↓2|1', '·|2', '乙|3', '丙|4', '丁|5']]);
  });

  test('nor behind a row that has no cell there', () => {
    const rows = [
      tr(tc('甲', restart) + tc('1')),
      tr(tc('2'), '<w:gridBefore w:val="1"/>'),
      tr(tc('', merged) + tc('3')),
    ];
    expect(read(tbl(...rows))).toEqual([['甲|1', '·|2', '|3']]);
  });

  test('rows that begin behind the edge', () => {
    expect(
      read(
        tbl(
          tr(tc('甲') + tc('1') + tc('2')),
          tr(tc('3') + tc('4'), '<w:gridBefore w:val="1"/>'),
          tr(tc('乙') + tc('5'), '<w:gridAfter w:val="1"/>'),
        ),
      ),
    ).toEqual([['甲|1|2', '·|3|4', '乙|5|·']]);
  });

  test('by hMerge, as older programs write', () => {
    const first = '<w:hMerge w:val="restart"/>';
    const on = '<w:hMerge w:val="continue"/>';
    expect(
      read(tbl(tr(tc('甲', first) + tc('', on) + tc('1')), tr(tc('乙') + tc('2') + tc('3')))),
    ).toEqual([['甲→2|·|1', '乙|2|3']]);
  });

  test('by widths alone, as WPS writes', () => {
    expect(
      read(
        tbl(
          tr(tc('甲', width(1000)) + tc('乙', width(2010))),
          tr(tc('1', width(1005)) + tc('2', width(1000)) + tc('3', width(1000))),
          tr(tc('4', width(2000)) + tc('5', width(1001))),
        ),
      ),
    ).toEqual([['甲|乙→2|·', '1|2|3', '4→2|·|5']]);
  });

  test('widths that make no pattern decide nothing', () => {
    expect(
      read(
        tbl(
          tr(tc('甲', width(1500)) + tc('1', width(1500))),
          tr(tc('乙', width(1000)) + tc('2', width(1000)) + tc('3', width(1000))),
        ),
      ),
    ).toEqual([['甲|1|·', '乙|2|3']]);
  });
});

describe('rows and cells that are not printed', () => {
  test('deleted rows, hidden rows, deleted cells', () => {
    expect(
      read(
        tbl(
          tr(tc('甲') + tc('1')),
          tr(tc('乙') + tc('2'), '<w:del w:id="1"/>'),
          tr(tc('丙') + tc('3'), '<w:hidden/>'),
          tr(tc('丁') + tc('9', '<w:cellDel w:id="1"/>') + tc('4'), '<w:ins w:id="2"/>'),
        ),
      ),
    ).toEqual([['甲|1', '丁|4']]);
  });
});

describe('what a cell says', () => {
  const one = (content: string, properties = '') => {
    const [rows] = read(tbl(tr(tc('甲') + cell(content, properties))));
    return String(rows?.[0]).replace('甲|', '');
  };
  const r = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
  const line = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
  const raised = '<w:vertAlign w:val="superscript"/>';

  test.each([
    ['a figure in pieces', line(r('1'), r('4')), '14'],
    ['two paragraphs', p('1') + p('4'), '1\n4'],
    ['a soft line break', line(r('自然'), '<w:r><w:br/></w:r>', r('人')), '自然\n人'],
    ['nothing', '<w:p/>', ''],
    ['a raised digit', line(r('14'), r('2', raised)), '142!raised'],
    ['a digit raised by hand', line(r('14'), r('2', '<w:position w:val="12"/>')), '142!raised'],
    ['a raised note', line(r('14'), r('[2]', raised)), '14'],
    ['a raised note of a sign', line(r('14'), r('①', raised)), '14'],
    ['a footnote', line(r('14'), '<w:r><w:footnoteReference w:id="2"/></w:r>'), '14'],
    ['a note at words', line(r('总计'), r('1', raised)), '总计1!raised'],
    ['what is struck', line(r('12', '<w:strike/>'), r('14')), '1214!struck'],
    ['what is not struck after all', line(r('14', '<w:strike w:val="0"/>')), '14'],
    ['what is struck twice', p('12', '<w:dstrike/>'), '12!struck'],
    ['what is hidden', line(r('9', '<w:vanish/>'), r('14')), '14'],
    ['white digits', line(r('1'), r('4', '<w:color w:val="FFFFFF"/>')), '14!unseen'],
    ['tiny digits', line(r('1'), r('4', '<w:sz w:val="2"/>')), '14!unseen'],
    [
      'a picture',
      '<w:p><w:r><w:drawing><a:blip r:embed="rId9"/></w:drawing></w:r></w:p>',
      '\ufffc',
    ],
    ['a symbol of a text font', '<w:p><w:r><w:sym w:font="宋体" w:char="0033"/></w:r></w:p>', '3'],
    [
      'a symbol of a font of pictures',
      '<w:p><w:r><w:sym w:font="Wingdings" w:char="F033"/></w:r></w:p>',
      '\ufffd',
    ],
    ['digits in a font of pictures', p('14', '<w:rFonts w:ascii="Wingdings"/>'), '\ufffd\ufffd'],
    [
      'an exponent',
      '<w:p><m:oMath><m:sSup><m:e><m:r><m:t>10</m:t></m:r></m:e><m:sup><m:r><m:t>3</m:t></m:r></m:sup></m:sSup></m:oMath></w:p>',
      '103!raised',
    ],
    [
      'a word with its sound',
      line(
        '<w:r><w:ruby><w:rt><w:r><w:t>zong</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>总</w:t></w:r></w:rubyBase></w:ruby></w:r>',
        r('计'),
      ),
      '总计',
    ],
    ['a box over a blank', `<w:p>${textBox('14')}</w:p>`, '!covered'],
    [
      'a mark deleted between paragraphs',
      `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${r('1')}</w:p>${p('4')}`,
      '14',
    ],
    ['a box of one cell', tbl(tr(tc('14'))), '14'],
  ])('%s', (_, content, text) => {
    expect(one(content)).toBe(text);
  });

  test('white digits on a ground of their own are seen', () => {
    expect(
      one(p('14', '<w:color w:val="FFFFFF"/>'), '<w:shd w:val="clear" w:fill="1F4E79"/>'),
    ).toBe('14');
  });
});

function textBox(text: string): string {
  const box = `<w:txbxContent>${p(text)}</w:txbxContent>`;
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`;
}

describe('tables in tables', () => {
  const figures = tbl(tr(tc('乙') + tc('2')), tr(tc('丙') + tc('3')));

  test('one with more cells than the one around it lays it out', () => {
    expect(read(tbl(tr(cell(p('表一') + figures + p('注'))), tr(cell('<w:p/>'))))).toEqual([
      '表一',
      ['乙|2', '丙|3'],
      '注',
    ]);
  });

  test('another follows the one around it', () => {
    expect(
      read(
        tbl(
          tr(tc('甲') + tc('1')),
          tr(tc('丁') + cell(`${figures}<w:p/>`)),
          tr(tc('戊') + tc('5')),
        ),
      ),
    ).toEqual([
      ['甲|1', '丁|', '戊|5'],
      ['乙|2', '丙|3'],
    ]);
  });

  test('paragraphs in the cells of a table without figures are text', () => {
    const long = '本机关按照条例要求做好主动公开和依申请公开各项工作。'.repeat(3);
    const table = tbl(tr(tc('总体情况') + cell(p(long) + p(long) + p('末'))));
    expect(read(table)).toEqual(['总体情况', long, long, '末']);
  });

  test('beside figures they follow the table', () => {
    const long = '本机关按照条例要求做好主动公开和依申请公开各项工作。'.repeat(3);
    const figured = tr(['1', '2', '3', '4', '5', '6'].map((text) => tc(text)).join(''));
    const prose = tr(cell(p(long) + p(long) + p('末'), span(6)));
    const [rows, ...lines] = read(tbl(figured, prose));
    expect(rows?.[0]).toBe('1|2|3|4|5|6');
    expect(lines).toEqual([long, long, '末']);
  });
});

test('a label is indented by its paragraph and by the blanks it begins with', () => {
  const moved = (text: string, properties: string) =>
    cell(
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t xml:space="preserve">${text}</w:t></w:r></w:p>`,
    );
  const rows = [
    tr(tc('合计') + tc('9')),
    tr(moved('税收', '<w:ind w:left="210"/>') + tc('4')),
    tr(moved('契税', '<w:ind w:leftChars="200" w:left="420"/>') + tc('3')),
    tr(moved('房产税', '<w:ind w:firstLine="420"/>') + tc('3')),
    tr(tc('　土地税') + tc('1')),
    tr(moved('中', '<w:ind w:left="420"/><w:jc w:val="center"/>') + tc('1')),
  ];
  const { blocks } = readWordFile(wordFile(tbl(...rows)));
  const indents = blocks.flatMap((block) =>
    block.kind === 'grid'
      ? block.grid.cells.flatMap(({ column, indent }) => (column === 0 ? (indent ?? 0) : []))
      : [],
  );
  expect(indents).toEqual([0, 1, 2, 2, 1, 0]);
});
