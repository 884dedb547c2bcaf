import type { Form, Table } from '../../lib/forms/form.ts';
import { forms } from '../../lib/forms/index.ts';
import { titleReader } from '../../lib/report/title.ts';
import { ENFORCEMENT, enforcementPage } from './enforcement-example.ts';
import { BUREAU, type Example, exampleOf, NAMES, partOf, YEAR } from './example.ts';
import { cellsOf, type ExampleTable, exampleTable, isHeader, lineOf } from './example-table.ts';
import { renderTable } from './render.ts';
import { type AnnualForm, type AnnualTable, formNamed, type PlainReport } from './report-of.ts';
import { sheetsOf } from './sheet.ts';
import { unformedPage } from './unformed-example.ts';
import { escapeHtml } from './written.ts';
import { type AnnualSection, filled, soundOverview, soundProblems } from './written-report.ts';

const PICTURE = /^［图片：(.*)］$/u;

/**
 * The page (HTML) of an example of `docs/rules`: a sound report of a county bureau for 2023, but for
 * what the example says.
 */
export function examplePage(text: string): string {
  if (text.startsWith(ENFORCEMENT)) return enforcementPage(text);
  const unformed = unformedPage(text);
  if (unformed !== undefined) return unformed;
  const example = exampleOf(text);
  const { organ, year } = titleReader(formNamed('annual-2021').title).read(example.title);
  const signature = [organ || BUREAU, `${(year ?? YEAR) + 1}年1月15日`];
  const outline = example.parts.length > 1 && example.parts.every(({ lines }) => !lines.length);
  const parts = outline ? example.parts : NAMES.map((name) => partOf(example, name));
  const signed = example.parts.some(({ name, lines }) => name === 'others' && lines.length > 0);
  const tables = tablesOf(example, year ?? YEAR);
  const body = parts.map((part) => {
    const lines = part.lines.length > 0 ? part.lines : soundLines(part.name, example.loose);
    return `${paragraph(`<b>${part.heading}</b>`)}
${lines
  .filter((line) => !line.startsWith('|'))
  .map(sentence)
  .join('\n')}
${lines.some((line) => PICTURE.test(line)) ? '' : (tables.get(part.name) ?? '')}`;
  });
  return `<!DOCTYPE html>
<html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title></head>
<body>
${example.beside.map(sentence).join('\n')}
<h1>${escapeHtml(example.title)}</h1>
${example.introduction.map(sentence).join('\n')}
${body.join('\n')}
${signed ? '' : signature.map(sentence).join('\n')}
</body></html>`;
}

function soundLines(name: AnnualSection, loose: readonly string[]): readonly string[] {
  if (name === 'overview') return [...soundOverview, ...loose];
  if (name === 'problems') return soundProblems;
  return name === 'others' ? ['本年度未收取信息处理费，无其他需要报告的事项。'] : [];
}

/** The tables' HTML by the part in which they stand. */
function tablesOf(example: Example, year: number): ReadonlyMap<AnnualSection, string> {
  const rowsOf = (name: AnnualSection) =>
    partOf(example, name).lines.filter((line) => line.startsWith('|'));
  const form = formOf(rowsOf('disclosure'), year);
  const name = form.name as AnnualForm;
  const sound = filled({ form: name });
  const table = (key: AnnualTable) =>
    exampleTable(annualTable(form, key), sound[key] ?? {}, rowsOf(key), form.alternatives);
  const tables: Readonly<Record<AnnualTable, ExampleTable>> = {
    disclosure: table('disclosure'),
    applications: table('applications'),
    proceedings: table('proceedings'),
  };
  const report: PlainReport = {
    form: name,
    disclosure: tables.disclosure.rows,
    applications: tables.applications.rows,
    proceedings: tables.proceedings.rows,
  };
  return new Map(
    sheetsOf(report).map((sheet) => {
      const { altered } = tables[sheet.table];
      const words = (text: string) => altered.get(text) ?? text;
      return [sheet.table, renderTable(sheet, [{ name: 'example', item: 0, words }])];
    }),
  );
}

/** The form of the year, or the one that has the columns which the example gives. */
function formOf(rows: readonly string[], year: number): Form {
  const labels = rows
    .map(cellsOf)
    .filter(isHeader)
    .flatMap(([, ...columns]) => columns);
  const all = forms
    .filter(({ family }) => family === 'annual')
    .toSorted(
      (a, b) =>
        Number(b.years.from <= year) - Number(a.years.from <= year) || b.years.from - a.years.from,
    );
  const knows = (form: Form) =>
    labels.every((label) =>
      annualTable(form, 'disclosure').parts.some(({ columns }) => lineOf(columns, label)),
    );
  const [ofTheYear] = all;
  const form = all.find(knows) ?? ofTheYear;
  if (!form) throw new Error('there is no form');
  return form;
}

function annualTable({ tables }: Form, key: AnnualTable): Table {
  const table = tables.find((one) => one.key === key);
  if (!table) throw new Error(`the form has no table ${key}`);
  return table;
}

function sentence(line: string): string {
  const picture = PICTURE.exec(line);
  if (!picture) return paragraph(escapeHtml(line));
  return paragraph(
    `<img src="table.png" alt="${escapeHtml(picture[1] ?? '')}" width="800" height="600">`,
  );
}

function paragraph(html: string): string {
  return `<p>${html}</p>`;
}
