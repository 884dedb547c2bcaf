import { type Point, shared } from '../boxes/areas.ts';
import type { Area, Rule } from '../boxes/sheet.ts';
import { apply, areaAround, type Matrix, scalesOf } from './matrix.ts';

/** A part of a path: its corners, and whether they are all there is to it. */
interface Outline {
  readonly points: readonly Point[];
  readonly isClosed: boolean;
  readonly isCurved: boolean;
}

/** What a painted path is to a reader. */
export interface Painted {
  readonly rules: readonly Rule[];
  /** Rectangles of one colour. */
  readonly fills: readonly Area[];
  /** Shapes that are neither: a drawing, or letters drawn as outlines. */
  readonly shapes: readonly Area[];
}

/** Points up to which a filled rectangle is a line. */
const thin = 4.5;
/** How far the ends of a line along a side may lie apart across it, in points. */
const straight = 0.6;
/** Numbers that follow each code of pdf.js's paths: moveTo, lineTo, curveTo, quadratic, closePath. */
const operands = [2, 2, 6, 4, 0] as const;

/** The outlines of a path (`DrawOPS` of pdf.js), in points of the sheet. */
export function outlinesOf(path: ArrayLike<number>, matrix: Matrix): Outline[] {
  const outlines: { points: Point[]; isClosed: boolean; isCurved: boolean }[] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? -1;
    const count = operands[code];
    if (count === undefined) break;
    if (code === 0) outlines.push({ points: [], isClosed: false, isCurved: false });
    const outline = outlines.at(-1);
    if (outline && code === 4) outline.isClosed = true;
    if (outline && count > 0) {
      outline.isCurved ||= count > 2;
      outline.points.push(apply(matrix, path[at + count - 1] ?? 0, path[at + count] ?? 0));
    }
    at += count + 1;
  }
  return outlines;
}

/** The area that a path takes, as a clip: its smallest rectangle. */
export function extentOf(outlines: readonly Outline[]): Area {
  return areaAround(outlines.flatMap(({ points }) => points));
}

/** Lines drawn with a pen. */
export function stroked(
  outlines: readonly Outline[],
  matrix: Matrix,
  lineWidth: number,
  clip: Area,
): Painted {
  const [across, along] = scalesOf(matrix);
  const thickness = lineWidth * Math.sqrt(across * along);
  const rules = outlines.flatMap(({ points, isClosed }) => {
    const [first] = points;
    const corners = isClosed && first ? [...points, first] : points;
    return corners.slice(1).flatMap((end, index) => {
      const start = corners[index] ?? end;
      return ruleOf(areaAround([start, end]), thickness, clip);
    });
  });
  return { rules, fills: [], shapes: [] };
}

/** What is painted over: thin rectangles are lines. */
export function filled(outlines: readonly Outline[], clip: Area): Painted {
  const rules: Rule[] = [];
  const fills: Area[] = [];
  const shapes: Area[] = [];
  for (const { points, isCurved } of outlines) {
    const area = points.length > 1 ? shared(areaAround(points), clip) : null;
    if (!area) continue;
    const { width, height } = area;
    if (Math.min(width, height) <= thin && !isCurved) rules.push(lineAlong(area, width >= height));
    else if (isCurved || !isRectangle(points)) shapes.push(area);
    else fills.push(area);
  }
  return { rules, fills, shapes };
}

function ruleOf(area: Area, thickness: number, clip: Area): Rule[] {
  const { x, y, width, height } = area;
  if (Math.min(width, height) > straight) return [];
  const pen = thickness / 2;
  const drawn = shared(
    { x: x - pen, y: y - pen, width: width + thickness, height: height + thickness },
    clip,
  );
  if (!drawn) return [];
  // A thick short stroke is a filled rectangle in disguise.
  if (thickness > thin && Math.min(drawn.width, drawn.height) > thin) return [];
  return [lineAlong(drawn, width >= height)];
}

function lineAlong({ x, y, width, height }: Area, isLevel: boolean): Rule {
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  return isLevel
    ? { x1: x, y1: middleY, x2: x + width, y2: middleY, thickness: height }
    : { x1: middleX, y1: y, x2: middleX, y2: y + height, thickness: width };
}

/** Whether all its sides lie along those of the sheet. */
function isRectangle(points: readonly Point[]): boolean {
  if (points.length > 8) return false;
  return points.every(([x, y], index) => {
    const [nextX, nextY] = points[(index + 1) % points.length] ?? [x, y];
    return Math.min(Math.abs(nextX - x), Math.abs(nextY - y)) <= straight;
  });
}
