import { type DrawnPage, drawnPage, type ReadField } from './drawn.ts';

/** A sound page as it was read. */
export interface SoundReading {
  readonly drawn: DrawnPage;
  /** The tables' elements. */
  readonly tables: readonly HTMLElement[];
  readonly cellElements: ReadonlySet<Element>;
  /** Elements of figures and of the labels of rows. */
  readonly figures: ReadonlyMap<Element, ReadField>;
  readonly rowLabels: ReadonlySet<Element>;
}

export function soundReading(document: Document): SoundReading {
  const drawn = drawnPage(document);
  const elements = [...drawn.cells.keys()].map(drawn.elementOf);
  const labels = drawn.audits.flatMap(({ report }) => report.tables.flatMap((one) => one.labels));
  return {
    drawn,
    tables: [...new Set(elements.map(tableOf))],
    cellElements: new Set(elements),
    figures: new Map(drawn.fields.map((field) => [drawn.elementOf(field.cell), field])),
    rowLabels: new Set(
      labels.filter(({ axis }) => axis === 'row').map(({ cell }) => drawn.elementOf(cell)),
    ),
  };
}

/** The element of the table; of one made by styles, the parent of the rows. */
function tableOf(cell: HTMLElement): HTMLElement {
  const table = cell.closest('table') ?? cell.parentElement?.parentElement;
  if (!table) throw new Error('a cell without a table');
  return table as HTMLElement;
}

/** A copy of a table to be torn, whose elements know of which in the original they are. */
export interface Twin {
  readonly element: HTMLElement;
  originOf(element: Element): Element | undefined;
  /** A second copy that goes for the same original. */
  copy(element: HTMLElement): HTMLElement;
  /** Tables of their own behind it, that were broken off it. */
  readonly brokenOff: readonly HTMLElement[];
  breakOff(rows: readonly Element[]): void;
}

export function twinOf(table: HTMLElement): Twin {
  const origins = new WeakMap<Element, Element>();
  const copyOf = (element: HTMLElement, origin: (element: Element) => Element | undefined) => {
    const copy = element.cloneNode(true) as HTMLElement;
    const copies = [copy, ...copy.querySelectorAll('*')];
    [element, ...element.querySelectorAll('*')].forEach((one, index) => {
      const of = origin(one);
      const twin = copies[index];
      if (of && twin) origins.set(twin, of);
    });
    return copy;
  };
  const originOf = (element: Element) => origins.get(element);
  const brokenOff: HTMLElement[] = [];
  return {
    element: copyOf(table, (element) => element),
    originOf,
    copy: (element) => copyOf(element, originOf),
    brokenOff,
    breakOff([first, ...others]) {
      const piece = table.cloneNode(false) as HTMLElement;
      if (!first) return;
      if (first.parentElement?.localName === 'tbody') {
        const body = table.ownerDocument.createElement('tbody');
        body.append(first, ...others);
        piece.append(body);
      } else piece.append(first, ...others);
      brokenOff.push(piece);
    },
  };
}
