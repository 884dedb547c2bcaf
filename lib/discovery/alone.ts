import type { Scale } from './scale.ts';
import { areSiblings } from './siblings.ts';
import { tellingBits } from './skips.ts';
import type { Readings, Sum } from './sums.ts';
import { isAmong, isEllipsis, isPlace, mayOverlap, rankOf } from './words.ts';

/** So much in other lines tells that a total adds up what follows it. */
const HELD = 6;

/** Less where none of them can be a part of another. */
const HELD_BY_PLACES = 3;

/** So much in other lines makes up for figures that are not counts. */
const TELLING = 12;

/** So much tells that a total which does not hold is off by a slip. */
const SLIP = 7;

/** Whether one total stands alone over a whole block of counts and can be read in no other way. */
export function isAlone(
  { total, parts, less, weighed }: Sum,
  { scale, readings }: { readonly scale: Scale; readonly readings: Readings },
): boolean {
  const { lines, axis } = scale;
  const others = lines.filter(({ index }) => index !== total && scale.adds(index));
  const isBlock = others.length === parts.length && others.length > 1;
  if (!isBlock || rankOf(lines[total]?.label ?? '') < 2 || weighed.fails > 1) return false;
  const words = others.map(({ labels }) =>
    labels.map(({ cell }) => cell?.text.replace(/\s+/gu, '') ?? ''),
  );
  const isPlain = words.every(
    (own) =>
      own.length > 0 &&
      own.every(
        (word) =>
          rankOf(word) === 0 && !isAmong(word) && !isEllipsis(word) && !mayOverlap(word, axis),
      ),
  );
  if (!isPlain) return false;
  const isCounted = [total, ...parts].every(scale.counts);
  const failing = weighed.outcomes.indexOf('fails');
  if (failing < 0) return isCounted || weighed.bits > TELLING;
  const partLines = parts.flatMap((part) => lines[part] ?? []);
  const arePlaces = partLines.every(({ label }) => isPlace(label));
  const figures = parts.map((part) => scale.number(part, failing) ?? 0);
  const whole = scale.number(total, failing) ?? 0;
  const slip = tellingBits(scale, { total, parts, less, cross: failing });
  const sum = figures.reduce((all, figure) => all + figure, 0);
  const isBelow = whole < sum && (arePlaces || areSiblings(partLines));
  const isTold = weighed.bits >= TELLING || slip > SLIP || isBelow;
  if (!isCounted && (!isTold || (slip <= SLIP && whole <= Math.max(...figures)))) return false;
  const otherwise = [...readings.values()]
    .flat()
    .some(
      (sum) =>
        sum.total === total &&
        (axis === 'column' || sum.pattern !== '') &&
        sum.weighed.outcomes[failing] === 'holds',
    );
  const isHeld =
    axis === 'row' &&
    (weighed.bits > HELD ||
      (weighed.several > 0 && weighed.bits > HELD_BY_PLACES && areSiblings(others)));
  return (
    !otherwise &&
    (isHeld ||
      isBelow ||
      slip > SLIP ||
      (isSumByPlace(total, parts, figures) && !reachOver(figures, whole)))
  );
}

/** Whether parts look like groups across each other: none above the total, together far above it. */
function reachOver(figures: readonly number[], whole: number): boolean {
  const sum = figures.reduce((all, figure) => all + figure, 0);
  return Math.max(...figures) <= whole && sum > whole * 1.25;
}

/**
 * Whether a total that holds in no other line can be but a sum: it stands behind its parts, or over nothing but
 * noughts. One before its parts may as well be followed by groups that lie across each other.
 */
function isSumByPlace(
  total: number,
  parts: readonly number[],
  figures: readonly number[],
): boolean {
  return parts.every((part) => part < total) || figures.every((figure) => figure === 0);
}
