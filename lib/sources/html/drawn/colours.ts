/** Red, green and blue from 0 to 255, and alpha from 0 to 1. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

export const white: Colour = [255, 255, 255, 1];

const known = new Map<string, Colour | null>();

/** A computed colour; null for one that cannot be told, such as that of a browser without a canvas. */
export function colourOf(computed: string): Colour | null {
  let colour = known.get(computed);
  if (colour === undefined) {
    colour = parsed(computed) ?? painted(computed);
    if (known.size < mostKnown) known.set(computed, colour);
  }
  return colour;
}

const mostKnown = 200;

function parsed(computed: string): Colour | null {
  const [, red, green, blue, alpha = '1'] =
    /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(computed) ?? [];
  return red === undefined ? null : [Number(red), Number(green), Number(blue), Number(alpha)];
}

/** Colours of other spaces, as the browser paints them. */
function painted(computed: string): Colour | null {
  const canvas = 'OffscreenCanvas' in globalThis ? new OffscreenCanvas(1, 1) : null;
  const context = canvas?.getContext('2d') ?? null;
  if (context === null) return null;
  context.fillStyle = computed;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}

/** The colour seen where one is laid over an opaque one, itself seen through by `opacity`. */
export function over([red, green, blue, alpha]: Colour, ground: Colour, opacity = 1): Colour {
  const part = alpha * opacity;
  const mix = (top: number, bottom: number) => top * part + bottom * (1 - part);
  return [mix(red, ground[0]), mix(green, ground[1]), mix(blue, ground[2]), 1];
}

/** How far two colours are apart: the largest difference of a channel, from 0 to 255. */
export function apart(one: Colour, other: Colour): number {
  return Math.max(...[0, 1, 2].map((at) => Math.abs((one[at] ?? 0) - (other[at] ?? 0))));
}
