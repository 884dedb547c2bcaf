import { readDocument } from '../../harness/reports/read-document.ts';
import { median, medianRatio, timeOf, timesByTurns } from './stopwatch.ts';

/** Milliseconds that this page takes, and how much there is on it. */
export interface TimedReading {
  readonly reading: number;
  readonly floor: number;
  readonly ratio: number;
  readonly elements: number;
  readonly blocks: number;
  readonly cells: number;
}

const works = { floor: visitTexts, reading: () => readDocument(document) };

/** Reads this page, and visits each of its text nodes once for its data alone, by turns. */
export function timeReading(runs: number): TimedReading {
  const [floor = [], reading = []] = timesByTurns([works.floor, works.reading], runs);
  const { blocks } = readDocument(document).page;
  return {
    reading: median(reading),
    floor: median(floor),
    ratio: medianRatio(reading, floor),
    elements: document.getElementsByTagName('*').length,
    blocks: blocks.length,
    cells: blocks.reduce((sum, b) => sum + (b.kind === 'grid' ? b.grid.cells.length : 0), 0),
  };
}

/** Milliseconds of one of the two, done for the first time in this page. */
export function timeFirst(work: keyof typeof works): number {
  return timeOf(works[work]);
}

function visitTexts(): number {
  const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
  let units = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    units += (node as Text).data.length;
  }
  return units;
}
