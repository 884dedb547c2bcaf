import type { Box } from './box.ts';

type Size = Pick<Box, 'width' | 'height'>;

const gap = 8;

function clamped(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}

/**
 * Where the card stands: within the viewport beside `anchor` and not over it, below before above
 * before right before left. Where no side has room for all of it, the roomiest side, cut to fit.
 */
export function placeCard(anchor: Box, card: Size, viewport: Size): Box {
  const right = anchor.x + anchor.width;
  const bottom = anchor.y + anchor.height;
  const x = clamped(anchor.x, gap, viewport.width - card.width - gap);
  const y = clamped(anchor.y, gap, viewport.height - card.height - gap);
  const sides = [
    { room: viewport.height - bottom - 2 * gap, upright: true, at: () => bottom + gap },
    { room: anchor.y - 2 * gap, upright: true, at: (size: number) => anchor.y - gap - size },
    { room: viewport.width - right - 2 * gap, upright: false, at: () => right + gap },
    { room: anchor.x - 2 * gap, upright: false, at: (size: number) => anchor.x - gap - size },
  ];
  for (const side of sides) {
    if (side.upright && side.room >= card.height) return { ...card, x, y: side.at(card.height) };
    if (!side.upright && side.room >= card.width) return { ...card, y, x: side.at(card.width) };
  }
  const [below, above] = sides;
  const side = below && above && above.room > below.room ? above : below;
  const height = clamped(side?.room ?? card.height, 48, viewport.height - 2 * gap);
  return {
    x,
    width: card.width,
    height,
    y: clamped(side?.at(height) ?? gap, gap, viewport.height - height - gap),
  };
}
