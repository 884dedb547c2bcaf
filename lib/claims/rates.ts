import type { Report } from '../report/report.ts';
import { valuesOf } from './compare.ts';
import { whenAt, whoseAt } from './context.ts';
import type { Count } from './count.ts';
import { matches } from './matches.ts';
import { isPercentageOf } from './ratio.ts';
import type { Statement } from './statements.ts';
import { isAbout } from './topic.ts';

/** A rate of the tables as the text tells it (办结率98%) and what they give, the plainest first. */
export interface Rate {
  readonly statement: Statement;
  readonly percent: Count;
  readonly part: number;
  readonly base: number;
  readonly right: boolean;
}

/** Every rate of a report's text that its tables can give. 100 % is an absolute. */
export function ratesOf(report: Report, statements: readonly Statement[]): Rate[] {
  const { rates = [], topics } = report.form.spoken;
  return statements.flatMap((statement) => {
    const { sentence, counts } = statement;
    const { text } = sentence;
    return counts.flatMap((percent) => {
      if (percent.unit !== '%' || percent.value >= 100 || percent.approximate) return [];
      const rate = rates.find(({ words }) =>
        matches(text.slice(0, percent.start), `(?:${words})$`),
      );
      const topic = topics[rate?.topic ?? ''];
      if (!rate || !topic || !isAbout(topic, sentence, percent.start)) return [];
      const own = whoseAt(statement.bodies, percent.start) === 'organ';
      if (!own || whenAt(statement, percent.start) !== 'year') return [];
      const pairs = valuesOf(report, rate.part).flatMap((part) =>
        valuesOf(report, rate.of).map((base) => ({ part, base })),
      );
      const [plainest] = pairs;
      const right = pairs.some(({ part, base }) => isPercentageOf(percent, part, base));
      return plainest ? [{ statement, percent, ...plainest, right }] : [];
    });
  });
}
