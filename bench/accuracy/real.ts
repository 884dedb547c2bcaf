import type { Quote } from '../../lib/document/page.ts';
import type { Finding } from '../../lib/findings/finding.ts';
import { plantedSlips, type RealPage, realAtHand, realPages } from './real-pages.ts';

/** Rules that judge figures: on a sound page they have nothing to say. */
const aboutFigures: ReadonlySet<string> = new Set([
  'arithmetic',
  'impossible-value',
  'doubtful-figures',
  'text-contradicts-table',
  'text-contradicts-text',
  'parts-not-total',
  'percentage-wrong',
  'growth-wrong',
  'absolute-claim',
]);

/** Slips of the offices themselves: the one finding that a sound page must have. */
const ownSlips: Readonly<Record<string, string>> = {
  'linxia-gaj-2023': 'parts-not-total',
  'tuiyi-2023': 'text-contradicts-table',
};

/** Pages whose prose claims something of its own about reviews or lawsuits. */
const withProceedings: ReadonlySet<string> = new Set([
  'dadongba-2021',
  'daxing-2023',
  'hangzhou-wjw-2023',
  'jiaxing-2023',
  'pukou-2024',
  'tongxiangshi-2023',
  'xuancheng-zjj-2022',
  'yuhang-2023',
  'zhongcang-2025',
]);

/** Pages whose prose gives no figure carried forward: what it says was received must then be found. */
const withoutCarried: ReadonlySet<string> = new Set(['hangzhou-wjw-2023', 'quanqu-2022']);

/** How many pages of each kind must be right. */
const required = { sound: 32, applications: 31, proceedings: 9, carried: 8, slips: 24 };
const kinds = ['sound', 'applications', 'proceedings', 'carried', 'slips'] as const;

/** A page that is right, or what is wrong with it. */
interface Judged {
  readonly name: string;
  readonly wrong: string | null;
}

const contradicts = ({ code }: Finding): boolean => code.startsWith('text-contradicts-');

const places = (finding: Finding, table: string, row?: string): boolean =>
  finding.where.some((place) => place.table === table && (!row || place.row === row));

function told(findings: readonly Finding[]): string {
  const each = findings.map(({ code, quotes }) => `${code} 「${quotes[0]?.text ?? ''}」`);
  return each.join(', ') || 'silent';
}

function judgeSound({ name, findings }: RealPage): Judged {
  const raised = findings.filter(
    ({ code, severity }) => severity !== 'advice' && aboutFigures.has(code),
  );
  const expected = ownSlips[name] ?? '';
  const right = raised.map(({ code }) => code).join() === expected;
  return { name, wrong: right ? null : told(raised) };
}

const judgeBy =
  (isFound: (finding: Finding, name: string) => boolean) =>
  ({ name, findings }: RealPage): Judged => {
    const found = findings.some((finding) => isFound(finding, name));
    return { name, wrong: found ? null : told(findings.filter(contradicts)) };
  };

const judgeApplications = judgeBy(contradicts);

const isAboutProceedings = (finding: Finding): boolean =>
  finding.quotes.length > 0 && places(finding, 'proceedings');

/** Found where the prose claims something, silent where it claims nothing. */
function judgeProceedings({ name, findings }: RealPage): Judged {
  const about = findings.filter(isAboutProceedings);
  const right = about.length > 0 === withProceedings.has(name);
  return { name, wrong: right ? null : told(about) };
}

const judgeCarried = judgeBy((finding, name) =>
  withoutCarried.has(name)
    ? contradicts(finding) && places(finding, 'applications')
    : places(finding, 'applications', 'carriedForward'),
);

/** The figure or the words that tell `planted` from `published`: [start, end) in `planted`. */
function changedSpan(published: string, planted: string): readonly [number, number] {
  let start = 0;
  while (start < planted.length && planted[start] === published[start]) start++;
  let end = planted.length;
  while (end > start && planted.at(end - 1) === published.at(end - 1 - planted.length)) end--;
  while (/\d/u.test(planted[start - 1] ?? '')) start--;
  while (/\d/u.test(planted[end] ?? '')) end++;
  return [start, end];
}

function judgeSlip({ name, page, findings }: RealPage): Judged {
  const [published, planted] = plantedSlips()[name] ?? ['', ''];
  const [start, end] = changedSpan(published, planted);
  const blocks = page.blocks.filter((block) => block.kind === 'text');
  const block = blocks.find(({ text }) => text.includes(planted));
  if (!block) return { name, wrong: `${planted}: not on the page` };
  const at = block.text.indexOf(planted);
  const covers = (quote: Quote) =>
    quote.block === block.id && quote.start <= at + start && quote.end >= at + end;
  const found = findings.some(({ quotes }) => quotes.some(covers));
  return { name, wrong: found ? null : `${published} → ${planted}` };
}

function print(kind: string, judged: readonly Judged[]): number {
  const wrong = judged.filter((one) => one.wrong !== null);
  const right = judged.length - wrong.length;
  console.log(`${kind}: ${right} of ${judged.length}`);
  for (const one of wrong) console.log(`  ${one.name}: ${one.wrong}`);
  return right;
}

/**
 * Runs every rule over real openings, where they are at hand, and prints for each kind how many are
 * right and what is not; gives the kinds that fall short.
 */
export function realOpenings(): string[] {
  if (!realAtHand()) return [];
  const proceedings = realPages('proceedings').map(judgeProceedings);
  const claiming = proceedings.filter(({ name }) => withProceedings.has(name));
  const silent = proceedings.filter(({ name }) => !withProceedings.has(name));
  console.log('real openings');
  const right = {
    sound: print('sound', realPages('sound').map(judgeSound)),
    applications: print('applications', realPages('applications').map(judgeApplications)),
    proceedings: print('proceedings', claiming),
    carried: print('carried', realPages('carried').map(judgeCarried)),
    slips: print('slips', realPages('slips').map(judgeSlip)),
  };
  print('proceedings, nothing claimed and silent', silent);
  return kinds.flatMap((kind) => {
    const [count, least] = [right[kind], required[kind]];
    return count < least ? [`real openings, ${kind}: ${count}, where ${least} are asked`] : [];
  });
}
