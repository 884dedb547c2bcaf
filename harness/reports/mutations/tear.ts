import { type Random, randomOf } from '../../accuracy/random.ts';
import { drawnPage } from './drawn.ts';
import { type Judgement, judge } from './judge.ts';
import { mutations } from './mutations.ts';
import { soundPage } from './sound-page.ts';
import { type SoundReading, soundReading, type Twin, twinOf } from './sound-reading.ts';
import type { Mutation, TornTable } from './torn-table.ts';

/** One torn page, and what its audit did with it. */
export interface Torn extends Judgement {
  /** With which `tearPage` tears it again. */
  readonly seed: number;
  readonly page: string;
  readonly mutations: readonly string[];
  /** The torn table, as it stands in the page. */
  readonly html: string;
}

/** How many tables of one page are torn, each by itself. */
const TORN_PER_PAGE = 6;

/** Tears `count` tables, some of them twice; the same for the same seed. */
export function* tornPages(
  seed: number,
  count: number,
  using: readonly Mutation[] = mutations,
): Generator<Torn> {
  for (let done = 0, page = seed; done < count; page++) {
    for (const torn of tearPage(page, Math.min(TORN_PER_PAGE, count - done), using)) {
      done++;
      yield torn;
    }
  }
}

/** Tears the page of one seed, a table at a time. */
function tearPage(seed: number, count: number, using: readonly Mutation[]): Torn[] {
  const page = soundPage(seed);
  const random = randomOf(seed ^ 0x5bd1e995);
  const { document } = page;
  const sound = soundReading(document);
  const torn: Torn[] = [];
  const tries = sound.tables.length > 0 ? 5 * count : 0;
  for (let turn = 0; torn.length < count && turn < tries; turn++) {
    const table = random.pick(sound.tables);
    const twin = twinOf(table);
    const mutated = mutate(sound, twin, using, random);
    if (mutated.length === 0) continue;
    table.replaceWith(twin.element, ...twin.brokenOff);
    const judgement = judge(sound, drawnPage(document), twin.originOf, page.balanced);
    for (const piece of twin.brokenOff) piece.remove();
    twin.element.replaceWith(table);
    const html = [twin.element, ...twin.brokenOff].map((one) => one.outerHTML).join('\n');
    torn.push({ seed, page: page.name, mutations: mutated, html, ...judgement });
  }
  document.defaultView?.close();
  return torn;
}

function mutate(
  sound: SoundReading,
  twin: Twin,
  using: readonly Mutation[],
  random: Random,
): string[] {
  const wanted = [random.pick(using), ...(random.next() < 0.4 ? [random.pick(using)] : [])];
  return wanted.flatMap(({ name, mutate }) => (mutate(tornTable(sound, twin), random) ? name : []));
}

function tornTable(sound: SoundReading, twin: Twin): TornTable {
  const { element, originOf, copy } = twin;
  const isOf = (set: { has(element: Element): boolean }) => (cell: HTMLElement) => {
    const origin = originOf(cell);
    return origin !== undefined && set.has(origin);
  };
  const columns = new Map<Element | undefined, number>(
    [...sound.drawn.cells.values()].map(({ cell }) => [
      sound.drawn.elementOf(cell.id),
      cell.column,
    ]),
  );
  const cells = [...element.querySelectorAll<HTMLElement>('*')].filter(isOf(sound.cellElements));
  return {
    rows: [...Map.groupBy(cells, (cell) => cell.parentElement).values()],
    isFigure: isOf(sound.figures),
    isRowLabel: isOf(sound.rowLabels),
    columnOf: (cell) => columns.get(originOf(cell)),
    copy,
    breakOff: twin.breakOff,
  };
}
