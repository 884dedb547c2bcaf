import { lengthOf } from './lengths.ts';

/** Pixels from which on a shadow of letters, and of a box or its outline, hides what is under it. */
const thick = 12;
export const sharp = 2;

/** How far a box reaches over its edges: by its outline, its shadow, or the picture of its border. */
export function reachOf(style: CSSStyleDeclaration): number {
  const { boxShadow, borderImageSource, borderImageOutset, filter } = style;
  const border = /^(?:none|)$/.test(borderImageSource) ? [] : lengthsIn(borderImageOutset);
  const dropped = filter.includes('drop-shadow') ? shadowReach(filter) : 0;
  const reach = Math.max(outlineOf(style), boxReach(boxShadow), dropped, ...border);
  return reach >= sharp ? reach : 0;
}

/** How far the sharp ones of a box's shadows reach. */
function boxReach(shadows: string): number {
  const reaches = shadows.split(/,(?![^(]*\))/).map((shadow) => {
    const [x = 0, y = 0, blur = 0, spread = 0] = lengthsIn(shadow);
    return blur >= 4 || shadow.includes('inset') ? 0 : Math.max(Math.abs(x), Math.abs(y)) + spread;
  });
  return Math.max(...reaches);
}

/** How far from their letters, or their box, the farthest of some shadows is drawn; 0 where that is near. */
export function shadowReach(shadows: string): number {
  const reach = Math.max(0, ...lengthsIn(shadows).map(Math.abs));
  return reach >= thick ? reach : 0;
}

const lengthsIn = (computed: string): number[] =>
  (computed.match(/-?[\d.]+(?=px)/g) ?? []).map(Number);

/** How far an outline reaches. */
export const outlineOf = ({
  outlineStyle,
  outlineWidth,
  outlineOffset,
}: CSSStyleDeclaration): number =>
  outlineStyle === 'none' || lengthOf(outlineWidth) < sharp
    ? 0
    : lengthOf(outlineWidth) + lengthOf(outlineOffset);
