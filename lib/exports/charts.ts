import { severities } from '../findings/finding.ts';
import { escapeHtml } from '../summary/html.ts';
import type { Translate } from '../summary/translate.ts';
import { sumOf, type Tally } from './tallies.ts';

/** So many bars a chart has; what comes after them is told by its number. */
const BARS = 12;
const ROW = 26;
const LABEL = 210;
const WIDTH = 720;

/** A chart of bars, one a tally, each of as many parts as there are severities; as SVG, and the same as words. */
export function barChart(title: string, tallies: readonly Tally[], translate: Translate): string {
  const shown = tallies.slice(0, BARS);
  const most = Math.max(1, ...shown.map(sumOf));
  const scale = (WIDTH - LABEL - 60) / most;
  const bars = shown.map((tally, index) => {
    const y = index * ROW;
    let x = LABEL;
    const parts = severities.map((severity) => {
      const width = tally.counts[severity] * scale;
      const part = `<rect class="${severity}" x="${round(x)}" y="${y + 4}" width="${round(width)}" height="${ROW - 8}"/>`;
      x += width;
      return part;
    });
    const label = clipped(tally.label);
    return `<g><title>${escapeHtml(inWords(tally, translate))}</title><text class="label" x="${LABEL - 8}" y="${y + 18}">${escapeHtml(label)}</text>${parts.join('')}<text x="${round(x + 6)}" y="${y + 18}">${sumOf(tally)}</text></g>`;
  });
  const height = Math.max(shown.length, 1) * ROW;
  const told = shown.map((tally) => inWords(tally, translate)).join(translate('list.semicolon'));
  const more = tallies.length - shown.length;
  const rest = more > 0 ? `<p>${escapeHtml(translate('export.more', { count: more }))}</p>` : '';
  return `<figure><figcaption>${escapeHtml(title)}</figcaption><svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-label="${escapeHtml(`${title}${translate('list.colon')}${told}`)}">${bars.join('')}</svg>${rest}</figure>`;
}

/** "勾稽关系：2 处错误，1 处提醒". */
function inWords({ label, counts }: Tally, translate: Translate): string {
  const found = severities.flatMap((severity) =>
    counts[severity] > 0 ? translate(`verdict.${severity}`, { count: counts[severity] }) : [],
  );
  return label + translate('list.colon') + found.join(translate('list.comma'));
}

const round = (number: number) => Math.round(number * 10) / 10;

/** So much of a label as has room; a Chinese sign takes twice that of a Latin one. */
function clipped(label: string): string {
  let width = 0;
  const end = [...label].findIndex((sign) => {
    width += /[\u2e80-\uffff]/.test(sign) ? 2 : 1.15;
    return width > 30;
  });
  return end < 0 ? label : `${[...label].slice(0, end - 1).join('')}…`;
}
