import { existsSync, readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { textDocument, textPage } from '../../../harness/reports/documents.ts';
import { readDocument } from '../../../harness/reports/read-document.ts';
import { normalise } from '../../../lib/document/normalise.ts';
import { readPlainText } from '../../../lib/sources/text/plain-text.ts';
import { outlineOf } from '../html/support/outline.ts';

const outline = (...lines: string[]) => outlineOf(textPage(lines.join('\n')));

describe('a row a line', () => {
  test('blank lines and rulers are no end, a line of text is', () => {
    expect(
      outline('二、标题', '甲\t1\t2', '', '', '乙\t3\t', '---\t---', '3. 其他\t\t0', '完', '丙\t4'),
    ).toEqual(['二、标题', ['甲|1|2', '乙|3|', '3. 其他||0'], '完', ['丙|4']]);
  });

  test('rows may begin with empty fields, and be of different lengths', () => {
    expect(outline('角\t自然人\t总计', '\t\t商业', '\t企业', '一\t0\t0\t')).toEqual([
      ['角|自然人|总计|·', '||商业|·', '|企业|·|·', '一|0|0|'],
    ]);
  });

  test('an indented paragraph is text', () => {
    expect(outline('\t一、总体情况', '\t全年公开信息', '正文')).toEqual([
      '一、总体情况',
      '全年公开信息',
      '正文',
    ]);
  });
});

describe('a cell a line', () => {
  test('a blank line parts the rows, two end the table', () => {
    expect(
      outline(
        '标题',
        '\t规章',
        '\t0',
        '\t1',
        '',
        '\t文件',
        '\t',
        '\t2',
        '',
        '',
        '三、正文',
        '\t后',
      ),
    ).toEqual(['标题', ['规章|0|1', '文件||2'], '三、正文', '后']);
  });

  test('a cell goes on below, even after a blank line', () => {
    expect(
      outline(
        '\t商业',
        '企业',
        '\t结果',
        '',
        '纠正',
        '\t总计',
        '',
        '\t0',
        '\t1',
        '\t2',
        '',
        '五、标题',
      ),
    ).toEqual([['商业\n企业|结果\n纠正|总计', '0|1|2'], '五、标题']);
  });

  test('the text after a table is not its last cell', () => {
    expect(outline('\t规章', '\t文件', '', '\t0', '\t8', '三、收到和处理', '正文')).toEqual([
      ['规章|文件', '0|8'],
      '三、收到和处理',
      '正文',
    ]);
  });
});

test('headings lose their signs and keep their level', () => {
  expect(outline('# 某镇文件', '### 一、总体情况', '---', '#标签')).toEqual([
    '# 某镇文件',
    '### 一、总体情况',
    '#标签',
  ]);
});

describe('every field of any text survives', () => {
  const field = fc.constantFrom('', '甲', '规章', '0', '14', ' 3 ', '结果 维持', '　');
  const line = fc.oneof(
    fc.array(field, { minLength: 2, maxLength: 6 }).map((fields) => fields.join('\t')),
    fc.constantFrom('', ' ', '一、总体情况', '正文。', '\t规章', '\t0'),
  );

  test('as a cell or a line, once and in order', () => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = lines.join('\n');
        const read = readPlainText(text)
          .flatMap((block) => (block.kind === 'rows' ? block.rows.flat() : block))
          .flatMap(({ start, end }) => text.slice(start, end).split('\n'));
        const words = (all: string[]) => all.map(normalise).filter(Boolean);
        expect(words(read)).toEqual(words(text.split(/[\t\n]/)));
      }),
      { numRuns: 5000 },
    );
  });
});

const seeds = new URL('../../../../shared/seeds/', import.meta.url);

describe.runIf(existsSync(seeds))('the texts of real reports', () => {
  test.each(existsSync(seeds) ? readdirSync(seeds) : [])('%s keeps every word', (name) => {
    const source = readFileSync(new URL(name, seeds), 'utf8');
    const { page, places } = readDocument(textDocument(source));
    const read = page.blocks.map((block) =>
      block.kind === 'grid'
        ? block.grid.cells.map((cell) => cell.text).join('')
        : block.kind === 'text'
          ? block.text
          : '',
    );
    const bare = (text: string) => normalise(text).replace(/[\s#-]/g, '');
    expect(bare(read.join(''))).toBe(bare(source));

    for (const block of page.blocks) {
      if (block.kind !== 'grid') continue;
      for (const cell of block.grid.cells) {
        const spot = places.cell(cell.id);
        expect(spot).toHaveProperty('startContainer');
        expect(bare(String(spot))).toBe(bare(cell.text));
      }
    }
  });
});
