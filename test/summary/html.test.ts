import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { type CopyKind, copyOf } from '../../lib/summary/copy.ts';
import { escapeHtml, htmlTable } from '../../lib/summary/html.ts';
import { eitherCell } from '../support/sample-findings.ts';
import { summaryOf } from '../support/summary-of.ts';
import { inChinese } from '../support/translators.ts';
import { xizhenAudit } from '../support/xizhen-audit.ts';

function parse(html: string): HTMLElement {
  return new JSDOM(`<!doctype html><body>${html}`).window.document.body;
}

function cellsOf(html: string): string[][] {
  return [...parse(html).querySelectorAll('tr')].map((row) =>
    [...row.cells].map((cell) => cell.textContent),
  );
}

const audit = xizhenAudit();
/** A body whose name is a script, and a finding with a choice. */
const hostile = {
  ...audit,
  report: { ...audit.report, organ: '<script>alert(1)</script>&amp;"县"' },
  findings: [...audit.findings, eitherCell],
};
const summary = summaryOf(hostile, { doubts: ['truncated'], ignored: { label: { note: '<b>' } } });

describe('words as HTML', () => {
  const anyWords = fc.string({ unit: fc.constantFrom(...'<>&"\'/=a; \t!-[]') });

  test('show just these words, whatever they are', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const body = parse(`<p title="${escapeHtml(words)}">${escapeHtml(words)}</p>`);
        expect(body.querySelectorAll('*')).toHaveLength(1);
        expect(body.textContent).toBe(words);
        expect(body.querySelector('p')?.title).toBe(words);
      }),
    );
  });

  test('keep their lines', () => {
    expect(escapeHtml('a\nb\r\nc')).toBe('a<br>b<br>c');
  });

  test('make no formula in a table', () => {
    expect(cellsOf(htmlTable(['=a'], [['=1+1', ' @x', '-4', '14']]))).toEqual([
      ["'=a"],
      ["'=1+1", "'@x", "'-4", '14'],
    ]);
  });
});

describe('a rich copy', () => {
  const htmlOf = (kind: CopyKind, header = true) =>
    copyOf([summary, summary], { kind, header }, inChinese).html;

  test.each([true, false])('of the table has the cells of the plain one; header: %s', (header) => {
    const { text, html = '' } = copyOf([summary, summary], { kind: 'table', header }, inChinese);
    const plain = text
      .trimEnd()
      .split('\n')
      .map((row) => row.split('\t'));
    expect(cellsOf(html)).toEqual(plain);
    expect(parse(html).querySelectorAll('th')).toHaveLength(header ? 15 : 0);
  });

  test('of the text has a table of findings, a row each, and all else that the text says', () => {
    const [one] = [htmlOf('text') ?? ''];
    expect(cellsOf(one).map(([number]) => number)).toEqual(
      Array(2).fill(['序号', '1', '2', '3', '4']).flat(),
    );
    const said = parse(one).textContent;
    for (const words of ['alert(1)', '页面太长', '已忽略：', '来源：', '核对时间：']) {
      expect(said).toContain(words);
    }
  });

  test.each(['text', 'table'] as const)(
    'of the %s has no class, no style sheet, no script',
    (kind) => {
      const tags = [...parse(htmlOf(kind) ?? '').querySelectorAll('*')].map(
        ({ localName }) => localName,
      );
      const allowed = ['p', 'br', 'table', 'thead', 'tbody', 'tr', 'th', 'td'];
      expect(new Set(tags).difference(new Set(allowed))).toEqual(new Set());
      expect(htmlOf(kind)).not.toMatch(/class=|<style/);
      expect(
        parse(htmlOf(kind) ?? '')
          .querySelector('table')
          ?.getAttribute('border'),
      ).toBe('1');
    },
  );

  test.each(['markdown', 'json'] as const)('there is none of %s', (kind) => {
    expect(htmlOf(kind)).toBeUndefined();
  });
});
