import { readdirSync, readFileSync } from 'node:fs';
import { Marked } from 'marked';
import { nowhere } from './connects-nowhere.ts';

export interface BuiltPage {
  /** Where it is in the extension: "rules/blank-cell.html". */
  readonly path: string;
  readonly html: string;
}

const folder = new URL('../docs/rules/', import.meta.url);

/** The rules' pages of `docs/rules` as HTML, in both languages, to be shipped inside the extension. */
export function rulePages(): BuiltPage[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const code = file.replace(/\.md$/, '');
      const markdown = readFileSync(new URL(file, folder), 'utf8');
      return [
        { path: `rules/${code}.html`, html: rulePage(markdown) },
        { path: `rules/${code}.en.html`, html: englishRulePage(markdown) },
      ];
    });
}

/** What is new for who uses the extension, version by version, in both languages. */
export function changelogPages(): BuiltPage[] {
  const newsIn = (end: string) =>
    readFileSync(new URL(`../docs/whats-new${end}.md`, import.meta.url), 'utf8');
  const [chinese, english] = [newsIn(''), newsIn('.en')];
  return [
    { path: 'changelog.html', html: prosePage('zh-CN', chinese, inChinese.parse(chinese)) },
    { path: 'changelog.en.html', html: prosePage('en', english, inEnglish.parse(english)) },
  ];
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
main:lang(en) { font-family: system-ui, sans-serif; }
td, th { padding: 2px 10px; border: 1px solid var(--rule); text-align: start; }
h1 + p, figcaption { color: var(--faint); font-size: 13px; }
figure { margin: 0.8em 0 0.4em; padding: 6px 14px 10px; border: 1px solid var(--rule); border-inline-start-width: 4px; background: var(--sheet); font-family: var(--serif); }
figcaption { font-family: var(--sans); }
figure table { border-collapse: collapse; }
figure td { text-align: end; }
figure td:first-child { text-align: start; }
.fails { border-inline-start-color: var(--error-fill); }
.fails figcaption, .told { color: var(--error); }
.passes { border-inline-start-color: var(--passed-fill); }
.passes figcaption { color: var(--passed); }
.told { margin: 0 0 1em 18px; }
`;

/** The style sheet of all these pages. */
export const proseStyle = { path: 'prose.css', text: style };

type Tag = 'zh-CN' | 'en';

const captions: Readonly<Record<Tag, Readonly<Record<string, string>>>> = {
  'zh-CN': { fails: '不通过', passes: '通过' },
  en: { fails: 'Fails', passes: 'Passes' },
};

/** Markdown as these pages write it: examples as figures, no link that leads out of the extension. */
function markedIn(language: Tag) {
  const marked = new Marked({
    renderer: {
      code({ text, lang = '' }) {
        const outcome = lang.replace(/^text /, '');
        const caption = captions[language][outcome];
        return caption === undefined ? false : example(text, outcome, caption);
      },
      paragraph({ text, tokens }) {
        return text.startsWith('→ ') && `<p class="told">${this.parser.parseInline(tokens)}</p>\n`;
      },
      link({ href, tokens }) {
        const words = this.parser.parseInline(tokens);
        const page = /^([\w-]+)\.md$/.exec(href)?.[1];
        const end = language === 'en' ? '.en.html' : '.html';
        return page === undefined ? words : `<a href="${page}${end}">${words}</a>`;
      },
    },
  });
  return { parse: (markdown: string) => marked.parse(markdown, { async: false }) };
}

const inChinese = markedIn('zh-CN');
const inEnglish = markedIn('en');

/** A block of an example: sentences, and rows written "| 规章 | 0 |". */
function example(text: string, outcome: string, caption: string): string {
  const lines = text.split('\n').map((line) => {
    if (line === '---') return '<hr>';
    if (!line.startsWith('|')) return `<p>${escaped(line)}</p>`;
    const cells = escaped(line)
      .replace(/^\||\|$/g, '')
      .split('|');
    return `<tr>${cells.map((cell) => `<td>${cell.trim()}</td>`).join('')}</tr>`;
  });
  const body = lines.join('').replace(/(?:<tr>.*?<\/tr>)+/g, '<table>$&</table>');
  return `<figure class="${outcome}"><figcaption>${caption}</figcaption>${body}</figure>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** Where the English part begins: the last heading that has no Chinese. */
const englishHeading = /^## [^\p{Script=Han}\n]+$/mu;

/** A rule's page in Chinese. */
export function rulePage(markdown: string): string {
  const english = markdown.search(englishHeading);
  const chinese = english < 0 ? markdown : markdown.slice(0, english);
  return prosePage('zh-CN', chinese, inChinese.parse(chinese));
}

/** The same in English: what the rule says, and the examples, whose reports are Chinese. */
export function englishRulePage(markdown: string): string {
  const from = Math.max(markdown.search(englishHeading), 0);
  const code = /^# .*(`[\w-]+`)$/m.exec(markdown)?.[1] ?? '';
  const words = markdown.slice(from).replace(/^## (.*)$/m, (_all, name) => `# ${name} ${code}`);
  const examples = markdown.slice(0, from).match(/^```text[\s\S]*?^```$/gm) ?? [];
  const shown = inEnglish
    .parse(examples.join('\n\n'))
    .replaceAll('<figure', '<figure lang="zh-CN"');
  return prosePage('en', words, `${inEnglish.parse(words)}<h2>Examples</h2>\n${shown}`);
}

/** A page of prose, under the title of its Markdown. */
function prosePage(language: Tag, markdown: string, body: string): string {
  const title = /^# (.*)$/m.exec(markdown)?.[1]?.replaceAll('`', '') ?? '';
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
${nowhere}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="/${proseStyle.path}">
</head>
<body>
<main>
${body}</main>
</body>
</html>
`;
}
