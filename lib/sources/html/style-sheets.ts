import { dom } from './dom/dom.ts';
import { nameOf } from './dom/nodes.ts';
import type { PageDocument, PageElement } from './dom/page.ts';
import type { Markers } from './markers.ts';

/** What hides an element. */
const hides =
  /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all|opacity\s*:\s*0(?![.\d]*[1-9])/i;

/** What makes a figure look otherwise than it is written. */
const alters =
  /line-through|vertical-align\s*:\s*su[bp]|content\s*:\s*["']|text-indent\s*:\s*-\d{3}|font-size\s*:\s*[01](?:p[xt]|;|\s|$)|(?:^|[;\s])color\s*:\s*(?:white|#fff)|direction\s*:\s*rtl|transform|position\s*:\s*(?:absolute|fixed)/i;

/** Rules, and elements that one fits, that are looked at; a saved page may carry thousands. */
const most = 2_000;

/**
 * Whether the style sheets of a document that no window draws could hide, strike, add to or move what it
 * says of a report: one that is kept elsewhere, or a rule of its own that fits such an element.
 */
export function couldMatter(document: PageDocument, markers: Markers): boolean {
  const linked = dom.select(document, 'link[rel~="stylesheet" i][href]')?.length ?? 0;
  if (linked > 0) return true;
  const sheets = [...(dom.select(document, 'style') ?? [])].map(
    (one) => dom.textContent(one) ?? '',
  );
  const text = sheets.join('\n').replace(/\/\*[\s\S]*?\*\//g, '');
  if (/@import\b/i.test(text)) return true;
  const rules = [...text.matchAll(/([^{}]+)\{([^{}]*)\}/g)].slice(0, most);
  return rules.some(([, selector = '', said = '']) => {
    if (hides.test(said))
      return fitting(document, selector).some((one) => isOfReport(one, markers));
    return alters.test(said) && fitting(document, selector).some(isInTable);
  });
}

/** The elements that a selector fits, but for what a pseudo-element adds to them. */
function fitting(document: PageDocument, selector: string): PageElement[] {
  const plain = selector.replace(/<!--|-->|::?(?:before|after)\b/gi, '').trim();
  if (plain === '' || plain.startsWith('@')) return [];
  try {
    return [...(dom.select(document, plain) ?? [])].slice(0, most);
  } catch {
    // No selector that is known: as written for another program.
    return [];
  }
}

const isInTable = (element: PageElement): boolean =>
  (nameOf(element) === 'TABLE' || dom.closest(element, 'td,th,tr') !== null) &&
  /\d/.test(dom.textContent(element) ?? '');

const isOfReport = (element: PageElement, { tellsOfReport }: Markers): boolean =>
  isInTable(element) || tellsOfReport(dom.textContent(element) ?? '');
