import { randomOf } from '../accuracy/random.ts';
import type { AnnualSection } from '../reports/written-report.ts';
import { type Tables, tablesOver } from './figures.ts';
import { proseOf } from './prose.ts';

/** A report before it is published in one way or another. */
export interface PortalReport {
  readonly body: string;
  readonly year: number;
  readonly title: string;
  readonly tables: Tables;
  /** The lines below the title. */
  readonly front: readonly string[];
  readonly words: Readonly<Partial<Record<AnnualSection, readonly string[]>>>;
  /** Its day of publication as lists and pages print it, "2024-01-18". */
  readonly day: string;
}

/** A sound report of each body and year; the same at every call. */
export function soundReports(bodies: readonly string[], years: readonly number[]): PortalReport[] {
  return bodies.flatMap((body, at) => {
    const all = tablesOver(randomOf(7001 + at), years.length);
    return years.map((year, index) => {
      const random = randomOf(90_000 + at * 10 + index);
      const tables = all[index] as Tables;
      const { overview, problems } = proseOf(random);
      return {
        body,
        year,
        title: titleOf(body, year),
        tables,
        front: [periodOf(year)],
        words: {
          overview: [...overview, countsOf(tables)],
          problems,
          others: ['本年度未收取信息处理费，无其他需要报告的事项。'],
        },
        day: `${year + 1}-01-${random.whole(10, 28)}`,
      };
    });
  });
}

export const titleOf = (body: string, year: number) => `${body}${year}年政府信息公开工作年度报告`;

export const periodOf = (year: number) =>
  `本报告所列数据的统计期限自${year}年1月1日起，至${year}年12月31日止。`;

/** What a report tells of its applications. */
export function countsOf({ applications }: Tables): string {
  const count = (row: string) => (applications[row] as readonly number[]).at(-1);
  return `全年新收政府信息公开申请${count('newReceived')}件，上年结转${count('carriedOver')}件。`;
}
