import type { Duties } from './duties.ts';
import type { Field, Term } from './field.ts';
import type { Marks } from './marks.ts';
import type { Prescribed } from './prescribed.ts';
import type { Spoken } from './spoken.ts';

export type { Field, Term } from './field.ts';

/** Which figures may stand in a cell: a count, a signed change, an amount, or one that may be below 0. */
export type Measure = 'count' | 'change' | 'amount' | 'balance';

/** One printed label: its key, the words of the form, and other wordings that mean the same. */
export interface Label {
  readonly key: string;
  readonly text: string;
  readonly variants?: readonly string[];
  /** Other words that are read as this label, and told as altered. */
  readonly abbreviations?: readonly string[];
}

/** A row or column of the form; `group` are the labels printed above or before it, outermost first. */
export interface Line extends Label {
  readonly group: readonly string[];
  /** A count where not given. */
  readonly measure?: Measure;
  /** Printed by some reports only: where a column is not found, it is not missing. */
  readonly optional?: true;
}

/** A row or column that stands under no label. */
export function line(
  key: string,
  text: string,
  more: Omit<Partial<Line>, 'key' | 'text'> = {},
): Line {
  return { key, text, group: [], ...more };
}

/** The lines under one label, which stands before or above the labels that they have already. */
export function grouped(label: string, lines: readonly Line[]): Line[] {
  return lines.map((one) => ({ ...one, group: [label, ...one.group] }));
}

/** The same lines, printed by some reports only. */
export function optional(lines: readonly Line[]): Line[] {
  return lines.map((one) => ({ ...one, optional: true }));
}

/** A part of a table whose rows share one set of columns: all of 三, all of 四, one clause of 二. */
export interface Part {
  /** Printed above the part, where the form prints something: "第二十条第（一）项". */
  readonly caption?: string;
  /** A row without words is the one row of figures below the header. */
  readonly rows: readonly Line[];
  readonly columns: readonly Line[];
  /** Other orders in which reports print the columns: all their keys. */
  readonly orders?: readonly (readonly string[])[];
  /**
   * Whether a row of its own for each body may stand above the part's one row, which then adds them up.
   * Such rows have the keys r1, r2 … and the body's name for their words.
   */
  readonly bodies?: true;
}

export interface Table {
  readonly key: string;
  /** Its words on the page, where no locale has any. */
  readonly text?: string;
  /** Of a discovered one, by what it is known again. */
  readonly mark?: string;
  readonly parts: readonly Part[];
  /** How many labels, word for word, make a grid worth reading as this table; a typo spares the others. */
  readonly familiar: number;
  /** The section that it stands in; none where its section is not told by a key of its own. */
  readonly section?: string;
  /** Offices leave blank here what is 0: a blank is never more than advice. */
  readonly blankIsZero?: true;
  /** What a report says that leaves the table out: a regular expression. None where it may not. */
  readonly leftOut?: string;
}

/** 勾稽关系: the terms of `left` add up to the same as those of `right`. */
export interface Identity {
  /** "kind:row" or "kind:column", unique in its form. */
  readonly id: string;
  readonly left: readonly Term[];
  readonly right: readonly Term[];
  /** By how much the sides may differ; 0 where not given. */
  readonly tolerance?: number;
}

/** Figures that a sound report may have otherwise, but seldom has: a question to a person. */
export interface Relation {
  readonly id: string;
  /**
   * `atMost`: left is at most right; `equal`: they are the same; `together`: where left is more than 0,
   * so is right.
   */
  readonly kind: 'atMost' | 'equal' | 'together';
  readonly left: readonly Term[];
  readonly right: readonly Term[];
}

/** A figure that follows from the report of the year before. */
export interface Succession {
  /** The code of the rule between reports that asks for it. */
  readonly rule: string;
  readonly cell: Field;
  /** What adds up to it: of the year before, and of its own year. */
  readonly before: readonly Term[];
  readonly own: readonly Term[];
  /** Words by which a report says why it has another figure: a regular expression for prose. */
  readonly unless?: string;
}

/** One way of several in which reports print a table's lines: without those in `leavesOut`. */
export interface Alternative {
  readonly table: string;
  readonly leavesOut: readonly string[];
  /** What a report on this form no longer prints so. */
  readonly outdated?: true;
}

export interface FormSection {
  readonly key: string;
  /** Its heading as reports print it, numbering and spaces left out: a regular expression. */
  readonly heading: string;
  /**
   * Of what other headings of it speak: what each word weighs, 0 where it tells nothing. Words of 1.2 are
   * a heading by themselves; of 1 where the line is numbered; fewer, if number, place or table agree.
   */
  readonly words?: Readonly<Record<string, number>>;
  /** True where its tables show it: it needs no heading. */
  readonly byTables?: true;
}

/** By what a title is known: regular expressions, spaces left out. */
export interface TitleWords {
  readonly pattern: string;
  /** What the report is about, named in every title: the organ's name and the year stand before it. */
  readonly subject: string;
  /** How a title ends that runs over several lines. */
  readonly ends: string;
}

/** Last days of publication in the year that follows, "MM-DD": of a department or township, of a government. */
export interface Deadlines {
  readonly department: string;
  readonly government: string;
}

/** Everything that is special about one kind of report. Nothing outside `lib/forms` knows any of it. */
export interface Form {
  readonly name: string;
  /**
   * True for one that stands for tables known by nothing but their totals: it has no body and no year, its
   * identities alone are checked, and one that does not hold is a warning.
   */
  readonly discovered?: true;
  /** Forms that followed one another: a report is on one of them. They share title and sections. */
  readonly family: string;
  /** Report years for which the form is the official one. */
  readonly years: { readonly from: number; readonly to: number };
  /** The circular that prescribes it. */
  readonly source: string;
  /** The law that demands the report: as rules cite it, and with its number. */
  readonly law?: { readonly short: string; readonly full: string };
  readonly title: TitleWords;
  /** Its tables alone do not show a report: a title or its first heading has to stand above them. */
  readonly needsTitle?: true;
  /** In the form's order. */
  readonly sections: readonly FormSection[];
  readonly tables: readonly Table[];
  /** Those that a person looks at first. */
  readonly keyFigures?: readonly Field[];
  /** Over all lines that may be printed; see `alternatives`. */
  readonly identities: readonly Identity[];
  readonly relations?: readonly Relation[];
  readonly successions?: readonly Succession[];
  /** The first of those that fit a report best is the one that it prints. */
  readonly alternatives: readonly Alternative[];
  readonly deadlines: Deadlines;
  readonly marks: Marks;
  readonly spoken: Spoken;
  readonly prescribed?: Prescribed;
  readonly duties: Duties;
  /** Codes of the rules that are only about this form. */
  readonly rules: readonly string[];
}

/** A field's name as one string, for maps and ids. */
export function fieldKey(field: Field): string {
  return `${field.table}/${field.row}/${field.column}`;
}
