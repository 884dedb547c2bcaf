import { describe, expect, test } from 'vitest';
import { corpusOf, runCorpus } from '../../harness/corpus.ts';
import { pageOf, savedPages } from '../../harness/reports/saved-pages.ts';
import { writtenReport } from '../../harness/reports/written-report.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import type { Report } from '../../lib/report/report.ts';
import { wordFinding } from '../../lib/summary/word-finding.ts';
import { inChinese, inEnglish } from '../support/translators.ts';

interface Found {
  readonly report: Report;
  readonly finding: Finding;
}

const onPages: Found[] = savedPages.flatMap((saved) =>
  auditPage(pageOf(saved)).flatMap(({ report, findings }) =>
    findings.map((finding) => ({ report, finding })),
  ),
);
const inCorpus: Found[] = runCorpus([...corpusOf('developing'), ...corpusOf('held-out')]).flatMap(
  ({ entry, findings }) => findings.map((finding) => ({ report: writtenReport(entry), finding })),
);
const all = [...onPages, ...inCorpus];

describe.each([
  ['Chinese', inChinese],
  ['English', inEnglish],
] as const)('in %s', (_language, translate) => {
  test('every finding of every page and report has a whole sentence', () => {
    expect(all.length).toBeGreaterThan(150);
    const unworded = all
      .map(({ finding, report }) => wordFinding(finding, report, translate))
      .filter(({ message, place, lines, finding }) => {
        const words = [message, place, ...lines].join('\n');
        return message === finding.code || /\{\w+\}|undefined|\bnull\b|NaN/.test(words);
      });
    expect(unworded.map(({ finding, message }) => [finding.code, message])).toEqual([]);
  });

  test('no sentence shows a key for a name', () => {
    const withKeys = all
      .map(({ finding, report }) => wordFinding(finding, report, translate))
      .filter(({ message, place }) => /[a-z][A-Z]|\w\.\w+[A-Z]/.test(`${message}\n${place}`));
    expect(withKeys.map(({ finding, message, place }) => [finding.code, message, place])).toEqual(
      [],
    );
  });
});

test('nothing is said in English that is left in Chinese, save words of the page and numbers of documents', () => {
  const left = all
    .map(({ finding, report }) => ({
      finding,
      message: namesOnPage(report).reduce(
        (words, name) => words.replaceAll(name, ''),
        wordFinding(finding, report, inEnglish).message,
      ),
    }))
    .filter(({ message }) => {
      const own = message
        .replace(/“[^”]*”/g, '')
        .replace(
          /国办(?:公开办)?函〔\d+〕\d+号|政府信息公开工作年度报告|（[一二三四五六七]）/g,
          '',
        );
      return /\p{Script=Han}/u.test(own);
    });
  expect(left.map(({ finding, message }) => [finding.code, message])).toEqual([]);
});

/** Names of the bodies that have a row each, and of lines that no form has: words of the page. */
function namesOnPage({ form }: Report): string[] {
  const parts = form.tables.flatMap((table) => table.parts);
  const lines = parts.flatMap(({ rows, columns }) => [...rows, ...columns]);
  return lines.flatMap(({ key, text }) => (/^[rc]\d+$/u.test(key) ? text : []));
}
