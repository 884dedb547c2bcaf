import { bodies, silentBody, years } from './bodies.ts';
import {
  copied,
  type Defect,
  foreignName,
  late,
  type Planted,
  planted,
  sameFigures,
  wrongCarryOver,
  wrongGrowth,
  wrongPeriod,
  wrongStock,
  wrongTotal,
  wrongWords,
} from './defects.ts';
import { type DeliveryName, deliveries } from './deliveries.ts';
import { type PortalReport, soundReports } from './report.ts';

/** Which part of the portal is served. */
export type PortalSize = 'small' | 'whole';

/** An address of the portal, and what is to become of it. */
export interface Planned {
  readonly onOther: boolean;
  readonly path: string;
  /** The words of its link. */
  readonly title: string;
  readonly year: number;
  readonly day: string;
  readonly delivery: DeliveryName;
  /** What it shows to who can see it. */
  readonly reports: readonly PortalReport[];
  readonly state: 'done' | 'no-report' | 'unread' | 'declined' | 'failed' | 'skipped';
  readonly reason: string;
}

export interface Plan {
  readonly planned: readonly Planned[];
  /** What must be found in and between the reports that can be read. */
  readonly defects: readonly Planted[];
  /** The bodies that have to publish, and what of them is not there. */
  readonly units: readonly string[];
  readonly missing: readonly { readonly body: string; readonly year: number }[];
}

/** Ways of publishing by the body's number and the year. */
type Ways = Readonly<Record<number, Readonly<Record<number, DeliveryName>>>>;

interface Setting {
  readonly bodies: readonly string[];
  /** From here on bodies publish on the other host. */
  readonly otherFrom: number;
  readonly ways: Ways;
  readonly defects: readonly Defect[];
  /** Not published at all. */
  readonly left: readonly (readonly [at: number, year: number])[];
  /** Published at a second address as well. */
  readonly again: readonly (readonly [at: number, year: number])[];
  /** Whose report stands on the page of the one before as well, and nowhere else. */
  readonly onPageBefore: readonly (readonly [at: number, year: number])[];
  /** Of the other host; it has refused three times by then. */
  readonly unasked: readonly (readonly [at: number, year: number])[];
}

const whole: Setting = {
  bodies,
  otherFrom: 34,
  left: [[23, 2024]],
  again: [
    [0, 2025],
    [25, 2025],
  ],
  onPageBefore: [[18, 2023]],
  unasked: [
    [38, 2025],
    [39, 2025],
  ],
  ways: {
    2023: {
      ...{
        0: 'away',
        1: 'moved',
        3: 'gbk',
        5: 'pageAsPdf',
        7: 'pdfAsPage',
        9: 'forbidden',
        11: 'wordAsDoc',
      },
      ...{ 13: 'empty', 15: 'refresh', 17: 'two', 20: 'attachment', 22: 'scan', 24: 'gone' },
      ...{ 26: 'login', 28: 'scripts', 30: 'later', 32: 'flaky' },
    },
    2024: {
      ...{ 2: 'captcha', 4: 'tooMany', 8: 'large', 10: 'endless', 12: 'cookie' },
      ...{ 14: 'precondition', 16: 'broken', 19: 'reset', 21: 'notice', 29: 'circle' },
    },
    2025: { 27: 'gbk', 35: 'forbidden', 36: 'precondition', 37: 'cookie' },
  },
  defects: [
    wrongTotal(25, 2023),
    wrongWords(31, 2024),
    late(33, 2025),
    wrongPeriod(30, 2025),
    wrongCarryOver(1, 2024),
    wrongCarryOver(3, 2025),
    wrongStock(5, 2025),
    sameFigures(7, 2024),
    copied(11, 2025, { at: 11, year: 2024 }),
    copied(15, 2024, { at: 32, year: 2024 }),
    foreignName(31, 2025, { at: 33, year: 2025 }),
    wrongGrowth(27, 2024),
  ],
};

const small: Setting = {
  bodies: bodies.slice(0, 4),
  otherFrom: 3,
  left: [[2, 2024]],
  again: [[0, 2025]],
  onPageBefore: [],
  unasked: [],
  ways: {
    2023: { 0: 'page', 1: 'moved', 2: 'gbk', 3: 'pdf' },
    2024: { 0: 'pdfAsPage', 1: 'word', 3: 'forbidden' },
    2025: { 0: 'page', 1: 'later', 2: 'scripts', 3: 'empty' },
  },
  defects: [wrongTotal(1, 2023), wrongCarryOver(0, 2024), copied(1, 2025, { at: 0, year: 2025 })],
};

const usual: readonly DeliveryName[] = ['page', 'page', 'page', 'pdf', 'word'];

/** What the portal publishes, where and how; the same at every call. */
export function planOf(size: PortalSize): Plan {
  const setting = size === 'whole' ? whole : small;
  const is = (list: Setting['left'], at: number, year: number) =>
    list.some(([one, of]) => one === at && of === year);
  const { reports, planted: defects } = planted(
    soundReports(setting.bodies, years),
    setting.bodies,
    setting.defects,
  );
  const reportOf = (at: number, year: number) =>
    reports.find((one) => one.body === setting.bodies[at] && one.year === year);
  const planned = years.flatMap((year) =>
    setting.bodies.flatMap((_, at): Planned[] => {
      const report = reportOf(at, year);
      if (!report || is(setting.left, at, year) || is(setting.onPageBefore, at, year)) return [];
      const delivery = setting.ways[year]?.[at] ?? usual[(at + year) % usual.length] ?? 'page';
      const next = is(setting.onPageBefore, at + 1, year) && reportOf(at + 1, year);
      const { ending, state, reason } = deliveries[delivery];
      const one: Planned = {
        onOther: at >= setting.otherFrom,
        path: `/zwgk/${year}/${at}/t${year + 1}01_${1000 + at}.${ending}`,
        title: report.title,
        year,
        day: report.day,
        delivery,
        reports: next ? [report, next] : [report],
        ...(is(setting.unasked, at, year)
          ? { state: 'declined', reason: 'host-refuses' }
          : { state, reason }),
      };
      if (!is(setting.again, at, year)) return [one];
      const copy: Planned = {
        ...one,
        path: one.path.replace('/zwgk/', '/copy/'),
        state: 'skipped',
        reason: 'same-content',
      };
      return [one, copy];
    }),
  );
  return {
    planned,
    defects,
    units: [...setting.bodies, silentBody],
    missing: [
      ...setting.left.map(([at, year]) => ({ body: setting.bodies[at] ?? '', year })),
      ...years.map((year) => ({ body: silentBody, year })),
    ],
  };
}
