import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const theme = readFileSync('assets/theme.css', 'utf8');
const map = readFileSync('components/map.css', 'utf8');
const schemes = ['light', 'dark'] as const;

/** A colour of the theme by its name, "--paper". */
function colourOf(name: string, scheme: (typeof schemes)[number]): string {
  const pair = new RegExp(`${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(theme);
  const colour = pair?.[scheme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`The theme has no ${name}`);
  return colour;
}

/** Relative luminance, as WCAG 2 has it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

const states = [
  ...map.matchAll(/\[data-state="(\w+)"\] \{\s*--fill: var\((--[\w-]+)\);\s*--shape:([^;]+);/g),
].map(([, state = '', fill = '', shape = '']) => ({
  state,
  fill,
  shape: shape.replace(/\s+/g, ''),
}));

test('every state has a shape of its own', () => {
  expect(states).toHaveLength(10);
  expect(new Set(states.map(({ shape }) => shape)).size).toBe(10);
});

test.each(schemes)('every state stands out from the paper by 3 : 1 at least, %s', (scheme) => {
  const paper = colourOf('--paper', scheme);
  const faint = states.filter(({ fill }) => contrast(colourOf(fill, scheme), paper) < 3);
  expect(faint).toEqual([]);
});
