import { describe, expect, test } from 'vitest';
import { tools } from '../../harness/files/read-any-file.ts';
import { outline } from '../../harness/files/read-word-file.ts';
import { plainCase } from '../../harness/reports/cases.ts';
import { renderTable } from '../../harness/reports/render.ts';
import { sheetsOf } from '../../harness/reports/sheet.ts';
import { writtenRows } from '../../harness/reports/written.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Pasted } from '../../lib/sources/file-reading.ts';
import { readPasted } from '../../lib/sources/pasted.ts';

const paste = (pasted: Partial<Pasted>) =>
  readPasted({ html: '', text: '', ...pasted }, '粘贴', tools.readHtml);

async function said(pasted: Partial<Pasted>) {
  const reading = await paste(pasted);
  return 'page' in reading ? outline(reading.page.blocks) : reading.unread;
}

/** As Excel puts it on the clipboard. */
const excel = (
  columns: string,
  rows: string,
) => `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel">
<head><meta name=ProgId content=Excel.Sheet><style><!--table{mso-displayed-decimal-separator:"\\."} .xl65{mso-style-parent:style0;text-align:center;color:black} --></style></head>
<body link=blue vlink=purple><table border=0 cellpadding=0 cellspacing=0 style='border-collapse:collapse'>${columns}<!--StartFragment-->${rows}<!--EndFragment--></table></body></html>`;

describe('from Excel', () => {
  test('merged cells, hidden rows and columns', async () => {
    const columns = `<col width=72><col width=0 style='display:none;mso-width-source:userset'><col width=72 span=2>`;
    const rows = `<tr height=20><td class=xl65 rowspan=2>项目</td><td colspan=3 class=xl65>申请人</td></tr>
      <tr><td>藏</td><td>自然人</td><td>总计</td></tr>
      <tr style='display:none'><td>上年</td><td>8</td><td>8</td><td>8</td></tr>
      <tr><td>本年</td><td>9</td><td class=xl65 x:num>１,234</td><td style='mso-number-format:"0"'>3</td></tr>
      <![if supportMisalignedColumns]><tr height=0 style='display:none'><td width=72></td></tr><![endif]>`;
    expect(await said({ html: excel(columns, rows), text: '不读' })).toEqual([
      ['项目↓2|申请人→2|·', '·|自然人|总计', '本年|1,234|3'],
    ]);
  });

  test('as text, with cells of several lines', async () => {
    expect(await said({ text: '"自然\n人"\t"a ""b"""\n甲\t1\n' })).toEqual([
      ['自然\n人|a "b"', '甲|1'],
    ]);
  });
});

test('from Word: fragment, header of Windows, conditional comments, hidden text', async () => {
  const html = `Version:1.0\r\nStartHTML:0000000105\r\nEndHTML:0000001000\r\nStartFragment:0000000400\r\nEndFragment:0000000900\r\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><style>p.MsoNormal{margin:0cm;mso-style-name:正文}</style></head><body><!--StartFragment--><p class=MsoNormal>一、总体情况<span style='display:none;mso-hide:all'>藏</span></p><table class=MsoNormalTable><tr style='mso-yfti-irow:0'><td width=95 style='width:71.0pt;border:solid windowtext 1.0pt'><p class=MsoNormal align=center><span lang=EN-US>1<![if !supportEmptyParas]>&nbsp;<![endif]><o:p></o:p></span></p></td><td><p>2</p></td></tr></table><!--EndFragment--></body></html>`;
  expect(await said({ html })).toEqual(['一、总体情况', ['1|2']]);
});

test('what holds nothing says so', async () => {
  expect(await said({})).toBe('empty');
  expect(await said({ html: '<p> </p>' })).toBe('empty');
  expect(
    await said({ html: '<img src="https://www.example.gov.cn/a.png" width=800 height=600>' }),
  ).toBe('picture');
  expect(await said({ html: '<img src="a.png">', text: '甲' })).toEqual(['甲']);
});

describe('tables without a title are a report, whose body and year are asked for', () => {
  const report = plainCase('xizhen-2023');
  const sheets = sheetsOf(report);
  const [, onlyTable] = sheets;
  if (!onlyTable) throw new Error('no table three');
  const asText = sheets
    .map((sheet) =>
      writtenRows(sheet, ({ text }) => [text])
        .map((row) =>
          row
            .map(({ lines, columnSpan }) => lines.join('') + '\t'.repeat(columnSpan - 1))
            .join('\t'),
        )
        .join('\n'),
    )
    .join('\n\n正文\n\n');

  test.each([
    ['all', { html: sheets.map((sheet) => renderTable(sheet, [])).join('<p>&nbsp;</p>') }],
    ['one', { html: renderTable(onlyTable, []) }],
    ['text', { text: asText }],
  ])('%s', async (_, pasted) => {
    const reading = await paste(pasted);
    if (!('page' in reading)) throw new Error(reading.unread);
    const [audit, ...others] = auditPage(reading.page);
    expect(others).toEqual([]);
    expect(audit?.report).toMatchObject({ organ: null, year: null });
    expect(audit?.checks.passed).toBeGreaterThan(5);
    const [stated] = auditPage(reading.page, { byHand: [{ organ: '西镇乡人民政府', year: 2023 }] });
    expect(stated?.report).toMatchObject({ organ: '西镇乡人民政府', year: 2023 });
    expect(reading.page.file).toMatchObject({ sha256: expect.stringMatching(/^[\da-f]{64}$/) });
  });
});
