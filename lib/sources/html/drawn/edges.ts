import { colourOf } from './colours.ts';
import { lengthOf } from './lengths.ts';
import type { Box } from './style-facts.ts';

/** The sides of a frame, as properties of a style name them. */
export const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
export type Side = (typeof sides)[number];

export const widthOf = (style: CSSStyleDeclaration, side: Side): number =>
  lengthOf(style[`border${side}Width`]);

/** Whether a frame has a line there; the computed width of one that is not drawn is 0. */
export const hasEdge = (style: CSSStyleDeclaration, side: Side): boolean =>
  widthOf(style, side) > 0 && (colourOf(style[`border${side}Color`])?.[3] ?? 1) > 0.1;

/** The line of a frame along the inside of a box. */
export function edgeOf({ left, right, top, bottom }: Box, side: Side, wide: number): Box {
  switch (side) {
    case 'Top':
      return { left, right, top, bottom: top + wide };
    case 'Bottom':
      return { left, right, top: bottom - wide, bottom };
    case 'Left':
      return { left, right: left + wide, top, bottom };
    case 'Right':
      return { left: right - wide, right, top, bottom };
  }
}

export const grown = ({ left, right, top, bottom }: Box, by: number): Box => ({
  left: left - by,
  right: right + by,
  top: top - by,
  bottom: bottom + by,
});
