import type { Page as Tab } from 'puppeteer-core';
import type { NamedCell } from '../../../harness/drawn-cells/page.ts';

/**
 * Draws the signs of each cell that has them on a canvas, and compares it with the picture of the page.
 * The cells whose picture is not nearer to their own signs than to others.
 */
export async function canvasDraws(
  tab: Tab,
  cells: readonly NamedCell[],
  firstCells: number,
): Promise<string[]> {
  const picture = await tab.screenshot({ encoding: 'base64', fullPage: true });
  const signs = cells.map((cell) => cell.signs ?? null);
  expectSome(signs);
  return tab.evaluate(compareWithCanvas, picture, signs, firstCells);
}

function expectSome(signs: readonly (string | null)[]): void {
  if (signs.every((one) => one === null)) throw new Error('No cell is to be drawn.');
}

/** Runs in the page. */
async function compareWithCanvas(
  picture: string,
  signs: readonly (string | null)[],
  firstCells: number,
): Promise<string[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${picture}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  // A generic font depends on the language.
  document.body.append(canvas);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('There is no canvas.');
  const cells = [...document.querySelectorAll('th,td')].slice(firstCells);

  const inked = (width: number, height: number) => {
    const { data } = context.getImageData(0, 0, width, height);
    const light = Array.from(
      { length: width * height },
      (_, at) => (data[at * 4] ?? 0) + (data[at * 4 + 1] ?? 0) + (data[at * 4 + 2] ?? 0),
    );
    const ground = light[0] ?? 0;
    return light.map((one) => Math.min(1, Math.abs(one - ground) / 200));
  };

  const unlike = signs.flatMap((own, index) => {
    const cell = cells[index];
    if (own === null || !cell) return [];
    let node: Node = cell;
    while (node.firstChild) node = node.firstChild;
    const range = document.createRange();
    range.selectNodeContents(node);
    const box = range.getBoundingClientRect();
    const [x, y] = [Math.floor(box.x + scrollX), Math.floor(box.y + scrollY)];
    const [width, height] = [Math.ceil(box.width) + 1, Math.ceil(box.height)];
    Object.assign(canvas, { width, height });
    context.drawImage(image, -x, -y);
    const page = inked(width, height);
    const style = getComputedStyle(node.parentElement ?? cell);

    const firstInk = (ink: readonly number[]) =>
      Math.floor(ink.findIndex((one) => one > 0.4) / width) * width;
    const distance = (written: string) => {
      Object.assign(canvas, { width, height });
      context.fillStyle = 'white';
      context.fillRect(0, 0, width, height);
      context.fillStyle = 'black';
      context.font = style.font;
      context.fillText(written, box.x + scrollX - x, height * 0.8);
      const drawn = inked(width, height);
      // Lines are set higher or lower than a canvas knows.
      const shift = firstInk(page) - firstInk(drawn);
      return page.reduce((sum, one, at) => sum + Math.abs(one - (drawn[at - shift] ?? 0)), 0);
    };
    const others = own.replace(/\d|[０-９]/g, (digit) =>
      String.fromCharCode(digit.charCodeAt(0) + (/[0-4０-４]/.test(digit) ? 5 : -5)),
    );
    const [toOwn, toOthers] = [distance(own), distance(others)];
    return toOwn < toOthers * 0.7
      ? []
      : [`${own}: ${toOwn.toFixed(0)}, ${toOthers.toFixed(0)}; ${cell.outerHTML}`];
  });
  canvas.remove();
  return unlike;
}
