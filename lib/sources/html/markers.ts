import { eitherScript } from '../../document/either-script.ts';

/** Words of the forms, in simplified characters; a text is searched for them in either script. */
export interface MarkerWords {
  /** Column labels; those of one entry stand in the same table. */
  readonly tables: readonly (readonly string[])[];
  /** Parts of headings; those of one entry head the same section. */
  readonly sections: readonly (readonly string[])[];
  /** Labels that stand alone in a cell. */
  readonly labels: readonly string[];
  readonly titles: readonly string[];
  /** Of a page that holds a report, or a list of them: the parts of its title, in order. */
  readonly pageTitles: readonly (readonly string[])[];
  /** What tells of a table's totals, whatever it is about: a regular expression. */
  readonly totals: string;
}

/** Dates of an index card. */
const dates = ['发布', '成文', '生成', '公开'].flatMap((what) => [`${what}日期`, `${what}时间`]);

const anyOf = (words: readonly string[]) => words.map(eitherScript).join('|');
const finds = (pattern: string) => {
  const compiled = new RegExp(pattern);
  return (text: string) => compiled.test(text);
};
const findsAnyOf = (words: readonly string[]) => finds(eitherScript(beginningsOf(words)));

/**
 * A pattern that finds one of the words. Words that begin alike share their beginning, so that at most
 * signs of a text few are tried.
 */
function beginningsOf(words: readonly string[]): string {
  if (words.includes('')) return '';
  const alike = Object.entries(Object.groupBy(words, (word) => word.charAt(0)));
  return alike
    .map(([first, own = []]) => {
      const rest = own.map((word) => word.slice(1));
      return rest.length === 1 ? own.join('') : `${first}(?:${beginningsOf(rest)})`;
    })
    .join('|');
}

export type Markers = ReturnType<typeof createMarkers>;

/** Tells from its words whether a text belongs to a report. */
export function createMarkers({
  tables,
  sections,
  labels,
  titles,
  pageTitles,
  totals,
}: MarkerWords) {
  const parts = [...tables, ...sections];
  const eachPart = parts.map((words) => findsAnyOf(words));
  return {
    /** Whether a page's title is that of a report, or of a list of them. */
    namesReport: finds(pageTitles.map((words) => words.map(eitherScript).join('.*')).join('|')),
    /** Whether the text is a label of a table, and no more. */
    isLabel: finds(`^(?:${anyOf(labels)})$`),
    /** Whether the text holds column labels of a table. */
    holdsTable: findsAnyOf(tables.flat()),
    /** Whether the text holds column labels of a table, or speaks of totals. */
    holdsSums: findsAnyOf([totals, ...tables.flat()]),
    /** Whether the text holds anything of a report, its tables or its sections. */
    holdsReport: findsAnyOf(parts.flat()),
    /** Whether the text holds anything of a report, of its publication or of totals. */
    tellsOfReport: findsAnyOf([totals, ...titles, ...dates, ...parts.flat()]),
    /** The tables and sections, by number, of which the text holds something, however its lines break. */
    partsIn(text: string): Set<number> {
      const words = text.replace(/\s+/g, '');
      return new Set(eachPart.flatMap((holds, index) => (holds(words) ? [index] : [])));
    },
  };
}
