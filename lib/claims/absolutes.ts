import type { Quote } from '../document/page.ts';
import type { Field } from '../forms/form.ts';
import type { Completeness } from '../forms/spoken.ts';
import { quoteOf } from '../report/prose.ts';
import type { Report } from '../report/report.ts';
import { whenAt, whoseAt } from './context.ts';
import { matches, matchesOf } from './matches.ts';
import type { Statement } from './statements.ts';
import { isAbout } from './topic.ts';

/** A sentence that leaves nothing out: all applications dealt with, all cases upheld, all granted. */
export interface Absolute extends Pick<Completeness, 'kind'> {
  /** The quantity that is then all of another. */
  readonly all: Completeness['all'] | null;
  /** The fields that are then 0. */
  readonly exceptions: readonly Field[];
  /** It may be meant otherwise. */
  readonly asks: boolean;
  readonly quote: Quote;
  readonly section: string | null;
}

/** Every absolute of a report about its own year; those that name an exception are left out. */
export function absolutesOf(report: Report, statements: readonly Statement[]): Absolute[] {
  return statements.flatMap((statement) =>
    report.form.spoken.absolutes.flatMap((meant) => absolutesIn(statement, meant, report)),
  );
}

function absolutesIn(
  statement: Statement,
  { kind, topic, words, asks, unless, exceptions, all }: Completeness,
  report: Report,
): Absolute[] {
  const { sentence, claims } = statement;
  const { text, before, section, prose, start } = sentence;
  const about = report.form.spoken.topics[topic];
  if (!matches(text, words) || matches(text, unless)) return [];
  // 3件申请均予以公开 counts the granted: that number is compared by itself.
  if (all && claims.some(({ quantities }) => quantities.includes(all.part))) return [];
  return matchesOf(text, words).flatMap(({ 0: { length }, index }) => {
    if (about && !isAbout(about, sentence, index)) return [];
    const own = whoseAt(statement.bodies, index) === 'organ';
    if (!own || whenAt(statement, index) !== 'year') return [];
    const quote = quoteOf(prose, start + index, start + index + length);
    const named = groupsNamed(exceptions, text.slice(0, index), before);
    const fields = named.flatMap((group) => group.fields);
    return [
      {
        kind,
        asks: asks !== undefined && matches(quote.text, asks),
        all: all ?? null,
        exceptions: fields,
        quote,
        section,
      },
    ];
  });
}

/** The groups that 均获维持 stands behind; where the sentence names none, the paragraph's. */
function groupsNamed(groups: Completeness['exceptions'], sentence: string, before: string) {
  const namedIn = (words: string) => groups.filter(({ named }) => matches(words, named));
  return [namedIn(sentence), namedIn(before), groups].find(({ length }) => length > 0) ?? [];
}
