/**
 * Words by which a source is known to hold a report on a form, or a part of one, in simplified
 * characters: for a reader that may not know the form. See `MarkerWords` in lib/sources/html.
 */
export interface Marks {
  /** Column labels; those of one entry stand in the same table. */
  readonly tables: readonly (readonly string[])[];
  /** Parts of headings; those of one entry head the same section. */
  readonly sections: readonly (readonly string[])[];
  /** Labels that stand alone in a cell. */
  readonly labels: readonly string[];
  readonly titles: readonly string[];
  /** Of a page that holds a report, or a list of them: the parts of its title, in order. */
  readonly pageTitles: readonly (readonly string[])[];
}

/** The words of several forms as those of one. */
export function joinedMarks(marks: readonly Marks[]): Marks {
  return {
    tables: marks.flatMap(({ tables }) => tables),
    sections: marks.flatMap(({ sections }) => sections),
    labels: marks.flatMap(({ labels }) => labels),
    titles: marks.flatMap(({ titles }) => titles),
    pageTitles: marks.flatMap(({ pageTitles }) => pageTitles),
  };
}
