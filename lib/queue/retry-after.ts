/**
 * How long a site asks to be left alone, in milliseconds: seconds or a date (RFC 9110, 10.2.3). 0 where
 * it does not say so in words that are understood.
 */
export function retryAfter(header: string, now: number): number {
  const words = header.trim();
  if (/^\d+$/.test(words)) return Number(words) * 1000;
  const date = /[a-z]/i.test(words) ? Date.parse(words) : Number.NaN;
  return Number.isNaN(date) ? 0 : Math.max(0, date - now);
}
