import type { Translate } from '../summary/translate.ts';

/** About how long something still takes; `milliseconds` from now. */
export function durationInWords(milliseconds: number, translate: Translate): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (milliseconds < 60_000) return translate('run.left.underMinute');
  return minutes < 90
    ? translate('run.left.minutes', { count: minutes })
    : translate('run.left.hours', { count: Math.round(minutes / 60) });
}
