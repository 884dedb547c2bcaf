import { centreOf, holds, touch, union } from '../boxes/areas.ts';
import type { Area, Rule } from '../boxes/sheet.ts';
import { type DrawnSign, withoutOverprint, wordsOfSigns } from './drawn-signs.ts';

interface Fill extends Area {
  readonly colour: string;
  /** How many signs and rules were drawn before it. */
  readonly signs: number;
  readonly rules: number;
  /** Whether it has another colour than what lies under it. */
  readonly isSeen: boolean;
}

/** Height of the bands in which fills are looked up, in points. */
const band = 24;
/** Fills that are kept apart: beyond them nothing is known to be covered. */
const most = 4000;
/** Smallest area of a fill that can hide a sign, in square points. */
const smallest = 9;

/** Points up to which a line along a fill is drawn on it. */
const edge = 0.8;
/** Points between shapes of one drawing. */
const near = 3;

/** What has been drawn on a sheet so far, in order: what lies below something else is not seen. */
export function createDrawing() {
  const signs: DrawnSign[] = [];
  const rules: Rule[] = [];
  const pictures: Area[] = [];
  const bands = new Map<number, Fill[]>();
  const filled: Fill[] = [];
  let fills = 0;
  let covering: Fill | null = null;

  const fillsAt = (area: Area): readonly Fill[] => {
    const point = centreOf(area);
    return (bands.get(Math.floor(point[1] / band)) ?? []).filter((fill) => holds(fill, point));
  };

  /** The colour on which something is drawn now; white paper where nothing is. */
  function groundAt(area: Area): string {
    const [x, y] = centreOf(area);
    const near = bands.get(Math.floor(y / band)) ?? [];
    return (
      near.findLast((fill) => touch(fill, { x, y, width: 0, height: 0 }, edge))?.colour ?? '#ffffff'
    );
  }

  return {
    signs,
    pictures,

    addRules(added: readonly Rule[]) {
      rules.push(...added);
    },

    addFill(area: Area, colour: string) {
      if (area.width * area.height < smallest || ++fills > most) return;
      const isSeen = groundAt(area) !== colour;
      const fill = { ...area, colour, signs: signs.length, rules: rules.length, isSeen };
      filled.push(fill);
      const last = Math.floor((area.y + area.height) / band);
      for (let index = Math.floor(area.y / band); index <= last; index++) {
        const there = bands.get(index);
        if (there) there.push(fill);
        else bands.set(index, [fill]);
      }
    },

    /** A picture; one over most of the sheet hides all that was drawn before it. */
    addPicture(area: Area, isCover: boolean) {
      pictures.push(area);
      if (!isCover) return;
      const [drawn, ruled] = [signs.length, rules.length];
      covering = { ...area, colour: '', signs: drawn, rules: ruled, isSeen: true };
      filled.length = 0;
    },

    /** A drawing is often many shapes side by side: they are one picture. */
    addShape(area: Area) {
      const last = pictures.at(-1);
      if (!last || !touch(last, area, near)) pictures.push(area);
      else pictures[pictures.length - 1] = union(last, area);
    },

    groundAt,

    /** The words and lines that nothing drawn later hides. */
    seen() {
      const later = (area: Area, isLater: (fill: Fill) => boolean) => [
        ...fillsAt(area).filter(isLater),
        ...(covering && isLater(covering) && holds(covering, centreOf(area)) ? [covering] : []),
      ];
      const uncovered = signs.map((sign, index) =>
        later(sign, (fill) => fill.signs > index).length === 0 ? sign : null,
      );
      return {
        words: wordsOfSigns(withoutOverprint(uncovered)),
        grounds: filled.filter(({ isSeen }) => isSeen).map(areaAlone),
        rules: rules.filter((rule, index) => {
          const hiding = later(lineOf(rule), (fill) => fill.rules > index);
          return !hiding.some((fill) => hides(fill, rule));
        }),
      };
    },
  };
}

export type Drawing = ReturnType<typeof createDrawing>;

const areaAlone = ({ x, y, width, height }: Area): Area => ({ x, y, width, height });

const lineOf = ({ x1, y1, x2, y2 }: Rule): Area => ({
  x: x1,
  y: y1,
  width: x2 - x1,
  height: y2 - y1,
});

/** A line along the side of a fill is not under it. */
function hides({ x, y, width, height }: Area, { x1, y1, x2, y2 }: Rule): boolean {
  const inner = { x: x + 0.5, y: y + 0.5, width: width - 1, height: height - 1 };
  return holds(inner, [x1, y1]) && holds(inner, [x2, y2]);
}
