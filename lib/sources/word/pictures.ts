import { attributeOf, numberOf } from './xml.ts';

/** Sides, in points, from which a picture may hold a table: 200 pixels of a screen. */
const large = 150;
/** English metric units of a point (ECMA-376 part 1, 20.1.2.1). */
const unitsOfPoint = 12_700;

/** Whether a drawing is as large as a table is; one of unknown size is. */
export function isLargePicture(drawing: Element): boolean {
  const [extent = null] = drawing.getElementsByTagNameNS('*', 'extent');
  if (extent === null) return isLargeShape(drawing);
  const sides = ['cx', 'cy'].map((side) => numberOf(attributeOf(extent, side), 0) / unitsOfPoint);
  return sides.every((side) => side === 0 || side >= large);
}

/** The same of a shape of VML, whose sides are styles in points. */
function isLargeShape(drawing: Element): boolean {
  const [shape = null] = drawing.getElementsByTagNameNS('*', 'shape');
  const style = attributeOf(shape, 'style') ?? '';
  const sides = ['width', 'height'].map((side) =>
    Number(new RegExp(`(?:^|;)\\s*${side}:([\\d.]+)pt`).exec(style)?.[1] ?? large),
  );
  return sides.every((side) => side >= large);
}
