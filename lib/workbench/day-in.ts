import type { FoundLink } from '../sources/html/read-links.ts';

const printed = /(20\d{2})[-./年](\d{1,2})[-./月](\d{1,2})(?!\d)/gu;
/** Portals of one maker name a page by the day it was made: "t20240118_3021.html". */
const inAddress = /\/t(20\d{2})(\d{2})(\d{2})_\d+\.s?html?/;

/** The day beside a link, "2024-01-18": the last one printed in its entry, else that of its address; "" for none. */
export function dayIn({
  text,
  around,
  address,
}: Pick<FoundLink, 'text' | 'around' | 'address'>): string {
  const printedBeside = [...around.replace(text, ' ').matchAll(printed), ...text.matchAll(printed)];
  const days = [...printedBeside.slice(-1), inAddress.exec(address)].flatMap((found) =>
    found ? dayOf(found) : [],
  );
  return days[0] ?? '';
}

function dayOf([, year = '', month = '', day = '']: readonly string[]): string[] {
  const isDay = Number(month) >= 1 && Number(month) <= 12 && Number(day) >= 1 && Number(day) <= 31;
  return isDay ? [`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
}
