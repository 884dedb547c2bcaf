import { cellsOf } from './example-table.ts';
import { escapeHtml } from './written.ts';

const CAPTION_AND_ROWS = /^([^\n|]*表)\n(\|[\s\S]*)$/u;

/** The page (HTML) of an example that is a table of no form: a caption, then rows; undefined for any other. */
export function unformedPage(text: string): string | undefined {
  const [, caption, rows] = CAPTION_AND_ROWS.exec(text.trim()) ?? [];
  if (caption === undefined || rows === undefined) return undefined;
  const lines = rows.split('\n').map((row) => `<tr>${cellsOf(row).map(cell).join('')}</tr>`);
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>${escapeHtml(caption)}</title></head>
<body><p>${escapeHtml(caption)}</p>
<table>${lines.join('\n')}</table></body></html>`;
}

function cell(text: string): string {
  return `<td>${escapeHtml(text)}</td>`;
}
