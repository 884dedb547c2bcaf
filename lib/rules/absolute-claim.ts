import { type Absolute, absolutesOf } from '../claims/absolutes.ts';
import { judge, valuesOf } from '../claims/evaluate.ts';
import type { Place } from '../findings/finding.ts';
import { type Report, readingOf } from '../report/report.ts';
import { defineRule, incomplete, ofEach } from './rule.ts';
import { placeOf } from './support/form.ts';
import type { Needed } from './support/needs.ts';
import { placed } from './support/quotes.ts';

interface Exceptions {
  readonly count: number;
  readonly where: readonly Place[];
}

/** What the tables hold besides; null where they do not tell. */
function exceptionsTo(
  { kind, groups }: Absolute,
  report: Report,
  byKind: Needed['exceptions'],
): Exceptions | null {
  if (kind === 'granted') return notGranted(report);
  const fields = (byKind[kind] ?? []).filter(
    ({ column }) => groups.length === 0 || groups.some((group) => column.startsWith(`${group}.`)),
  );
  const readings = fields.map((field) => ({ field, reading: readingOf(report, field) }));
  if (readings.some(({ reading }) => reading.state === 'missing' || reading.state === 'unreadable'))
    return null;
  const more = readings.flatMap(({ field, reading }) =>
    reading.state === 'figure' && reading.value > 0 ? [{ field, value: reading.value }] : [],
  );
  return {
    count: more.reduce((sum, { value }) => sum + value, 0),
    where: more.map(({ field }) => placeOf(report, field)),
  };
}

/** 全部予以公开 holds where the granted, with or without 部分公开, are all that was dealt with. */
function notGranted(report: Report): Exceptions | null {
  const processed = valuesOf(report, 'processed')[0];
  const granted = Math.max(...valuesOf(report, 'granted'));
  if (processed === undefined || !Number.isFinite(granted)) return null;
  const agrees = judge(report, ['granted'], processed).state === 'agrees';
  return { count: agrees ? 0 : Math.max(0, processed - granted), where: [] };
}

/**
 * "全部办结" beside applications carried forward; "均获维持" beside pending, corrected or other cases;
 * "全部予以公开" beside other results. "均按期答复" speaks of time limits and is none of these.
 */
export const absoluteClaim = defineRule({
  code: 'absolute-claim',
  about: 'text',
  severity: 'warning',
  basis: '实务',
  needs: ['exceptions'],
  check({ report }, needed) {
    const judged = absolutesOf(report).map((absolute) => ({
      absolute,
      exceptions: exceptionsTo(absolute, report, needed.exceptions),
    }));
    if (judged.length > 0 && judged.every(({ exceptions }) => exceptions === null))
      return incomplete;
    return ofEach(judged, ({ absolute: { kind, quote, section }, exceptions }) => {
      if (!exceptions || exceptions.count === 0) return null;
      return {
        variant: kind,
        arguments: { text: quote.text, count: exceptions.count },
        where: exceptions.where,
        quotes: [placed(quote, section)],
      };
    });
  },
});
