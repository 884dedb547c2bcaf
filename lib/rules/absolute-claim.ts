import { type Absolute, absolutesOf } from '../claims/absolutes.ts';
import { compare, valuesOf } from '../claims/compare.ts';
import type { Place } from '../findings/finding.ts';
import { type Report, readingOf } from '../report/report.ts';
import { defineRule, incomplete, ofEach } from './rule.ts';
import { placeOf } from './support/form.ts';
import { placed } from './support/quotes.ts';

interface Exceptions {
  count: number;
  where: Place[];
}

/** What the tables hold besides; null where they do not tell. */
function exceptionsTo({ all, exceptions }: Absolute, report: Report): Exceptions | null {
  if (all) return notAll(all, report);
  const found: Exceptions = { count: 0, where: [] };
  for (const field of exceptions) {
    const reading = readingOf(report, field);
    if (reading.state === 'missing' || reading.state === 'unreadable') return null;
    if (reading.state === 'blank' || reading.value <= 0) continue;
    found.count += reading.value;
    found.where.push(placeOf(report, field));
  }
  return found;
}

/** 全部予以公开 holds where the granted, with or without 部分公开, are all that was dealt with. */
function notAll({ part, of }: NonNullable<Absolute['all']>, report: Report): Exceptions | null {
  const [whole] = valuesOf(report, of);
  const most = Math.max(...valuesOf(report, part));
  if (whole === undefined || !Number.isFinite(most)) return null;
  const agrees = compare(report, [part], whole).state === 'agrees';
  return { count: agrees ? 0 : Math.max(0, whole - most), where: [] };
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
  check({ report, statements }) {
    const told = absolutesOf(report, statements).map((absolute) => ({
      absolute,
      exceptions: exceptionsTo(absolute, report),
    }));
    if (told.length > 0 && told.every(({ exceptions }) => exceptions === null)) return incomplete;
    return ofEach(told, ({ absolute: { kind, asks, quote, section }, exceptions }) => {
      if (!exceptions || exceptions.count === 0) return null;
      return {
        variant: kind,
        ...(asks && { question: true as const }),
        arguments: { text: quote.text, count: exceptions.count },
        where: exceptions.where,
        quotes: [placed(quote, section)],
      };
    });
  },
});
