import { type Facts, factsOf } from '../facts.ts';
import type { Audit } from '../findings/audit.ts';
import { hash } from '../findings/id.ts';
import { isFormKnown, type Report, type ReportTable } from '../report/report.ts';
import type { Member, Passage } from './member.ts';
import { toldOf } from './told.ts';

/** What is said of a body that is not, or not quite, the one that reported the year before. */
const REORGANISED =
  /机构改革|区划调整|撤(?:县|乡|镇|村|市)设|[撤合]并(?:组建|设立|成立|为|到|至|入)|(?:更名|改名|改称|改组|升格|调整)为|新(?:组建|成立|设立)的?(?:部门|单位|机构|局|委|镇|街道)|我[局委办镇乡](?:新?成立|组建|挂牌)|组建成立|挂牌成立|转隶|职[责能]划[转入出归]|首次(?:编制|发布|公布|报告)/u;

/** Audit → Member. `facts` are those of its report, where they are at hand. */
export function memberOf({ report, truncated }: Audit, facts: Facts = factsOf(report)): Member {
  const passages = passagesOf(facts);
  const kept = {
    form: isFormKnown(report) ? report.form.name : null,
    family: report.form.family,
    organ: report.organ,
    year: report.year,
    title: report.title?.text ?? null,
    figures: figuresOf(report),
    repeated: report.tables.flatMap(({ table, repeated }) => (repeated ? [table.key] : [])),
    passages,
  };
  return {
    id: idOf(kept),
    ...kept,
    told: toldOf(facts, passages),
    reorganised: passages.some(({ text }) => REORGANISED.test(text)),
    truncated: truncated || report.unread.text,
  };
}

/** Of what is the same wherever a report is published: its tables and the words of its parts. */
function idOf(kept: Pick<Member, 'family' | 'organ' | 'year' | 'figures' | 'passages'>): string {
  const { family, organ, year, figures, passages } = kept;
  const words = passages.flatMap(({ section, text }) => (section === null ? [] : text));
  return hash(JSON.stringify([family, organ, year, figures, words.join('').replace(/\s/gu, '')]));
}

/** The paragraphs from the title on, in the page's own words. Text behind the last part is in none. */
function passagesOf({ paragraphs, report }: Facts): Passage[] {
  const behind = new Set(report.back.map(({ id }) => id));
  return paragraphs.map(({ prose: { block }, section }) => ({
    section: behind.has(block.id) ? null : section,
    text: block.text,
    block: block.id,
  }));
}

function figuresOf({ tables }: Report): Member['figures'] {
  return Object.fromEntries(
    tables.flatMap((table) => (table.found ? [[table.table.key, rowsOf(table)]] : [])),
  );
}

/** Rows with a cell that was read: a figure, null for a blank. */
function rowsOf({ readings }: ReportTable): Member['figures'][string] {
  const rows = Object.entries(readings).map(([row, cells]) => {
    const read = Object.entries(cells).flatMap(([column, reading]): [string, number | null][] => {
      if (reading.state === 'figure') return [[column, reading.value]];
      return reading.state === 'blank' ? [[column, null]] : [];
    });
    return [row, Object.fromEntries(read)] as const;
  });
  return Object.fromEntries(rows.filter(([, cells]) => Object.keys(cells).length > 0));
}
