import {
  accuracyOf,
  type CorpusPart,
  type CorpusResult,
  corpusOf,
  type RuleAccuracy,
  runCorpus,
} from '../../harness/corpus.ts';

const PRECISION = 0.98;
const RECALL = 0.95;
const parts: readonly CorpusPart[] = ['developing', 'held-out'];

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

function row({ code, expected, found, false: wrong, precision, recall }: RuleAccuracy) {
  return {
    rule: code,
    expected,
    found,
    false: wrong,
    precision: percent(precision),
    recall: percent(recall),
  };
}

function printPart(part: CorpusPart): CorpusResult[] {
  const results = runCorpus(corpusOf(part));
  const sound = results.filter(({ entry }) => entry.expect === null);
  const silent = sound.filter(({ findings }) => findings.length === 0).length;
  console.log(`${part}: ${silent} of ${sound.length} sound reports raise nothing`);
  console.table(accuracyOf(results).map(row));
  return results;
}

/** Prints precision and recall on the part that nobody has tuned to, and each entry that is not as it must be. */
export function unseenPart(): string[] {
  for (const [index, { entry, findings }] of printPart('unseen').entries()) {
    const expected = entry.expect ?? 'nothing';
    const raised = findings.map(({ code }) => code).join(', ') || 'nothing';
    if (raised !== expected)
      console.log(`entry ${index + 1}: ${expected} expected, ${raised} raised`);
  }
  return [];
}

/**
 * Runs every rule over the corpus in `test/corpus/` and prints precision and recall for each rule, on
 * both parts and together; gives the rules that fall short on the whole corpus.
 */
export function textRules(): string[] {
  for (const part of parts) printPart(part);
  const whole = accuracyOf(parts.flatMap((part) => runCorpus(corpusOf(part))));
  console.log('both parts');
  console.table(whole.map(row));
  return whole
    .filter(({ precision, recall }) => precision < PRECISION || recall < RECALL)
    .map(({ code, precision, recall }) => {
      const measured = `precision ${percent(precision)}, recall ${percent(recall)}`;
      return `${code}: ${measured}, where ${percent(PRECISION)} and ${percent(RECALL)} are asked`;
    });
}
