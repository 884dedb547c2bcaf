import type { Layout } from '../layout.ts';
import { spans } from '../render.ts';
import { escapeHtml } from '../written.ts';

/** 2. Word: a paragraph and spans in each cell, `<o:p>`, conditional comments, figures cut in two. */
export const wordExport: Layout = {
  name: 'word-export',
  item: 2,
  markup: () => (lines) => {
    if (lines.join('') === '') {
      return '<p class="MsoNormal"><span lang="EN-US"><o:p>&nbsp;</o:p></span></p>';
    }
    const runs = (line: string) =>
      cutRuns(line)
        .map((run) => `<span style="font-size:9.0pt;font-family:宋体">${escapeHtml(run)}</span>`)
        .join('');
    return lines
      .map(
        (line) =>
          `<p class="MsoNormal" align="center">${runs(line)}<span lang="EN-US"><o:p></o:p></span></p>`,
      )
      .join('');
  },
  table: () => (rows, markup) => {
    const body = rows.map((row, index) => {
      const cells = row.map(
        (cell) => `<td width="60"${spans(cell)}>${markup(cell.lines, cell.cell)}</td>`,
      );
      return `<tr style="mso-yfti-irow:${index}">${cells.join('\n')}</tr>`;
    });
    return `<div align="center"><table class="MsoNormalTable" border="1">
<!--[if !supportMisalignedColumns]><tr height="0"><td width="40"></td><td width="60"></td></tr><![endif]-->
${body.join('\n')}
</table></div>`;
  },
};

/** 2. WPS: every character of a label in a run of its own, `<font>` inside, no table body. */
export const wpsExport: Layout = {
  name: 'wps-export',
  item: 2,
  markup: () => (lines) => {
    const run = (text: string) =>
      `<span style="mso-spacerun:'yes';font-family:宋体;"><font face="宋体">${escapeHtml(text)}</font></span>`;
    if (lines.join('') === '') return `<p class="MsoNormal">${run('\u00a0')}</p>`;
    return `<p class="MsoNormal">${lines.map((line) => [...line].map(run).join('')).join('<br/>')}</p>`;
  },
};

/** 2. Attributes without quotes, broken over lines; closing tags left out. */
export const unquotedAttributes: Layout = {
  name: 'unquoted-attributes',
  item: 2,
  table: () => (rows, markup) => {
    const cells = rows.map((row) =>
      row
        .map(
          (cell) =>
            `<td width=72 ${spans(cell).replaceAll('"', '')} valign=top\n  style='border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt'>\n  ${markup(cell.lines, cell.cell)}`,
        )
        .join('\n '),
    );
    return `<table class=MsoNormalTable border=1\n cellspacing=0>\n ${cells.map((row) => `<tr>\n ${row}`).join('\n ')}\n</table>`;
  },
};

function cutRuns(text: string): string[] {
  const middle = Math.ceil(text.length / 2);
  return text.length > 1 ? [text.slice(0, middle), text.slice(middle)] : [text];
}
