import { type ComparedClaim, comparedClaims } from './claims/compare.ts';
import { bodyOf, type Paragraph, paragraphsOf, sentencesOf } from './claims/sentence.ts';
import { readsAll, type Statement, statementsOf } from './claims/statements.ts';
import { checkIdentities, type IdentityCheck } from './equations/check-identities.ts';
import { type Diagnosis, diagnose } from './equations/diagnose.ts';
import type { Report } from './report/report.ts';

/** What follows from a report. Each part is made when it is first asked for, and once. */
export interface Facts {
  readonly report: Report;
  /** The report's own paragraphs, from its title on. */
  readonly paragraphs: readonly Paragraph[];
  /** Every sentence with its figures and what they claim, in page order. */
  readonly statements: readonly Statement[];
  /** True where the report, or one of its sentences, is longer than what is read of it. */
  readonly truncated: boolean;
  /** The claims about the report's own year and body, beside the tables. */
  readonly claims: readonly ComparedClaim[];
  /** How each identity of the form ended, by id. */
  readonly identities: Readonly<Record<string, IdentityCheck>>;
  /** Why the broken ones fail. */
  readonly diagnosis: Diagnosis;
}

/** Report → Facts. What one part throws it throws to whoever asks for that part, and to nobody else. */
export function factsOf(report: Report): Facts {
  const all = once(() => paragraphsOf(report));
  const paragraphs = once(() => bodyOf(report, all()));
  const sentences = once(() => all().flatMap(sentencesOf));
  const statements = once(() => statementsOf(report, sentences()));
  const truncated = once(() => report.truncated || !readsAll(sentences()));
  const claims = once(() => comparedClaims(report, statements()));
  const diagnosis = once(() => diagnose(report));
  const identities = once(() => checkIdentities(report, diagnosis()));
  return {
    report,
    get paragraphs() {
      return paragraphs();
    },
    get statements() {
      return statements();
    },
    get truncated() {
      return truncated();
    },
    get claims() {
      return claims();
    },
    get identities() {
      return identities();
    },
    get diagnosis() {
      return diagnosis();
    },
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
