import { linesOf, type ProseLine } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { defineRule } from './rule.ts';
import { endOf } from './support/near.ts';

const DATE =
  /\(?(?:(?:20\d\d|二〇[〇一二三四五六七八九]{2})年.{1,6}月.{1,4}日?|20\d\d[-./]\d{1,2}[-./]\d{1,2})\)?/u;
const ORGAN =
  /^[\p{Script=Han}()]{1,28}(?:政府|委|会|室|处|局|厅|部|院|署|中心|办|乡|镇|街道|站|所|馆|校|社|行|公司|队|组)$/u;
const LINES_AT_THE_END = 8;
const LINES_UNDER_THE_TITLE = 5;

/** Where an organ and a date may stand: the report's last lines, or those under its title. */
function signatureLines({ title, front, back }: Report): ProseLine[] {
  const last = title?.blocks.at(-1);
  const underTitle = last ? front.slice(front.findIndex(({ id }) => id === last.id) + 1) : [];
  return [
    ...linesOf(back).slice(-LINES_AT_THE_END),
    ...linesOf(underTitle).slice(0, LINES_UNDER_THE_TITLE),
  ];
}

function namesOrgan(text: string, organ: string | null): boolean {
  const line = text
    .replace(/^.*。/u, '')
    .replace(DATE, '')
    .replace(/(?:印发?|\(?盖?章\)?)$/u, '');
  return ORGAN.test(line) || (organ !== null && line === organ);
}

/** The organ's name and the day stand at the report's end, or under its title. */
export const unsigned = defineRule({
  code: 'unsigned',
  about: 'content',
  severity: 'advice',
  basis: '实务',
  ofAbsence: true,
  ofForm: true,
  needs: ['sections'],
  check({ report }) {
    const lines = signatureLines(report);
    const organ = lines.some(({ text }) => namesOrgan(text, report.organ));
    const date = report.signedOn !== null || lines.some(({ text }) => isDate(text));
    if (organ && date) return [];
    return [{ variant: organ ? 'date' : date ? 'organ' : 'both', near: endOf(report) }];
  },
});

function isDate(text: string): boolean {
  return DATE.exec(text)?.[0] === text;
}
