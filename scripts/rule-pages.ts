import { readdirSync, readFileSync } from 'node:fs';
import { marked } from 'marked';

export interface BuiltPage {
  /** Where it is in the extension: "rules/blank-cell.html". */
  readonly path: string;
  readonly html: string;
}

const folder = new URL('../docs/rules/', import.meta.url);

/** The rules' pages of `docs/rules` as HTML, to be shipped inside the extension. */
export function rulePages(): BuiltPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({
      path: `rules/${file.replace(/\.md$/, '.html')}`,
      html: rulePage(readFileSync(new URL(file, folder), 'utf8')),
    }));
}

/** The style of the extension's own pages, and what only a page of prose needs. */
const style = `${readFileSync(new URL('../assets/theme.css', import.meta.url), 'utf8')}
main { max-width: 40em; margin: 0 auto; padding: 24px 20px 48px; font-size: 15px; line-height: 1.7; }
h1 { margin-bottom: 0.5em; font: 600 22px/1.4 var(--serif); }
h2 { margin: 1.6em 0 0.3em; font-weight: 600; }
p, ul, ol, table, pre { margin: 0.4em 0; }
li { margin-left: 1.4em; list-style: disc; }
ol li { list-style: decimal; }
code { font-size: 0.92em; }
section:lang(en) { font-family: system-ui, sans-serif; }
td, th { padding: 2px 10px; border: 1px solid var(--rule); text-align: start; }
`;

/** One page. Its last part, whose heading has no Chinese, is the English one. */
export function rulePage(markdown: string): string {
  const english = markdown.search(/^## [^\p{Script=Han}\n]+$/mu);
  const chinese = english < 0 ? markdown : markdown.slice(0, english);
  const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? '';
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style>
${style}</style>
</head>
<body>
<main>
${marked.parse(chinese, { async: false })}${english < 0 ? '' : `<section lang="en">\n${marked.parse(markdown.slice(english), { async: false })}</section>\n`}</main>
</body>
</html>
`;
}
