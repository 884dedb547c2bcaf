import { severities } from '../findings/finding.ts';
import { localTime, localTimes } from '../summary/closing.ts';
import { escapeHtml } from '../summary/html.ts';
import { languageTag, type Translate } from '../summary/translate.ts';
import { barChart } from './charts.ts';
import { type ExportInput, reportsIn, unfinishedInWords } from './input.ts';
import { pageStyle } from './page-style.ts';
import { cellText, type Sheet, type SheetCell } from './sheets/sheet.ts';
import { sheetsOf } from './sheets/sheets.ts';
import { standingOf } from './standing.ts';
import { talliesOf } from './tallies.ts';

/**
 * All of an export as one page that opens in any browser, alone: what is wrong most and where, then every
 * table. It holds no script and loads nothing, and its policy lets it do neither.
 */
export function htmlOf(input: ExportInput, translate: Translate): string {
  const { rules, places, bodies } = talliesOf(input, translate);
  const note = unfinishedInWords(input, translate);
  const sheets = sheetsOf({ ...input, unfinished: null }, translate);
  const charts = [
    barChart(translate('export.mostWrong'), rules, translate),
    barChart(translate('export.where'), places, translate),
    barChart(translate('export.whose'), bodies, translate),
  ];
  const key = severities.map(
    (severity) =>
      `<li><span class="${severity}"></span>${escapeHtml(translate(`severity.${severity}`))}</li>`,
  );
  const warning = note === null ? '' : `<p class="unfinished" role="note">${escapeHtml(note)}</p>`;
  return `${pageHead(translate('export.title'), translate)}<body>
<h1>${escapeHtml(translate('export.title'))}</h1>
${warning}<p>${escapeHtml(overview(input, translate))}</p>
<section class="charts"><h2>${escapeHtml(translate('export.charts'))}</h2><ul class="key">${key.join('')}</ul>
${charts.join('\n')}</section>
${sheets.map((sheet) => sheetHtml(sheet, warning)).join('\n')}
</body></html>
`;
}

/** The head of a page that stands alone. */
export function pageHead(title: string, { language }: Translate): string {
  return `<!doctype html>
<html lang="${languageTag(language)}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width"><meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title><style>${pageStyle}</style></head>
`;
}

/** "86 份报告：12 份有错误，……；3 项没有读到". */
function overview(input: ExportInput, translate: Translate): string {
  const reports = reportsIn(input.items);
  const standings = reports.map(standingOf);
  const count = (...some: readonly ReturnType<typeof standingOf>[]) =>
    standings.filter((standing) => some.includes(standing)).length;
  return translate('export.overview', {
    reports: reports.length,
    errors: count('error'),
    others: count('warning', 'advice'),
    clean: count('clean'),
    unchecked: count('unchecked'),
    unread: input.items.filter((item) => item.reports.length === 0).length,
    time: localTime(input.madeAt.toISOString()),
  });
}

function sheetHtml({ name, note, columns, rows }: Sheet, warning: string): string {
  const momentText = localTimes();
  const cellHtml = cellIn(momentText);
  const head = columns
    .map(({ head: words, width }) => {
      const room = width >= 60 ? ' class="wide"' : width >= 24 ? ' class="medium"' : '';
      return `<th scope="col"${room}>${escapeHtml(words)}</th>`;
    })
    .join('');
  const body = rows.map((row) => `<tr>${row.map(cellHtml).join('')}</tr>`).join('\n');
  const notes = note === null ? '' : `<p>${escapeHtml(note)}</p>`;
  return `<section><h2>${escapeHtml(name)} <small>${rows.length}</small></h2>${warning}${notes}
<div class="table" role="region" tabindex="0" aria-label="${escapeHtml(name)}"><table><thead><tr>${head}</tr></thead><tbody>
${body}</tbody></table></div></section>`;
}

const cellIn =
  (momentText: (moment: string) => string) =>
  (cell: SheetCell): string => {
    const text = escapeHtml(cellText(cell, momentText));
    if (typeof cell === 'number') return `<td class="number">${text}</td>`;
    if (typeof cell === 'object' && cell !== null && 'link' in cell) {
      return `<td><a href="${escapeHtml(cell.link)}" rel="noopener noreferrer">${text}</a></td>`;
    }
    return `<td>${text}</td>`;
  };
