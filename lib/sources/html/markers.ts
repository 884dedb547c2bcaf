import { eitherScript } from '../../document/simplify.ts';

/** Words of the forms, in simplified characters; a text is searched for them in both scripts. */
export interface MarkerWords {
  /** Column labels; those of one entry stand in the same table. */
  readonly tables: readonly (readonly string[])[];
  /** Parts of headings; those of one entry head the same section. */
  readonly sections: readonly (readonly string[])[];
  /** Labels that stand alone in a cell. */
  readonly labels: readonly string[];
  /** Of a report itself. */
  readonly titles: readonly string[];
  /** Of a page that holds a report, or a list of them: the parts of its title, in order. */
  readonly pageTitles: readonly (readonly string[])[];
}

/** Dates of an index card. */
const dates = ['发布', '成文', '生成', '公开'].flatMap((what) => [`${what}日期`, `${what}时间`]);

const anyOf = (all: readonly string[]) => new RegExp(all.map(eitherScript).join('|'));

export type Markers = ReturnType<typeof createMarkers>;

/** Finds in a text what shows that it belongs to a report. */
export function createMarkers({ tables, sections, labels, titles, pageTitles }: MarkerWords) {
  const parts = [...tables, ...sections];
  const eachPart = parts.map(anyOf);
  const anyTable = anyOf(tables.flat());
  const anyPart = anyOf(parts.flat());
  const published = anyOf([...titles, ...dates, ...parts.flat()]);
  const label = new RegExp(`^(?:${anyOf(labels).source})$`);
  const pageTitle = new RegExp(
    pageTitles.map((words) => words.map(eitherScript).join('.*')).join('|'),
  );

  return {
    /** Whether a page's title is that of a report, or of a list of them. */
    namesReport: (title: string) => pageTitle.test(title),

    /** Whether the text is a label of a table, and no more. */
    isLabel: (text: string) => label.test(text),

    /** Whether the text holds column labels of a table. */
    holdsTable: (text: string) => anyTable.test(text),

    /** Whether the text holds anything of a report, its tables or its sections. */
    holdsReport: (text: string) => anyPart.test(text),

    /** Whether the text holds anything of a report or of its publication. */
    tellsOfReport: (text: string) => published.test(text),

    /** The tables and sections, by number, of which the text holds something, however its lines break. */
    partsIn(text: string): Set<number> {
      const words = text.replace(/\s+/g, '');
      return new Set(eachPart.flatMap((part, index) => (part.test(words) ? [index] : [])));
    },
  };
}
