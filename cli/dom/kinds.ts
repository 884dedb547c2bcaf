import { elementsIn, htmlNamespace, type NamedAttribute, TreeElement } from './element.ts';

/** A whole number as HTML reads one, kept within bounds; `otherwise` where there is none. */
function wholeNumber(words: string | null, least: number, most: number, otherwise: number): number {
  const [digits] = /^[ \t\n\f\r]*\+?(\d+)/.exec(words ?? '') ?? [];
  const number = digits === undefined ? otherwise : Number(digits);
  return number < least ? otherwise : Math.min(number, most);
}

/** https://html.spec.whatwg.org/multipage/tables.html#attributes-common-to-td-and-th-elements */
class CellElement extends TreeElement {
  get rowSpan(): number {
    return wholeNumber(this.getAttribute('rowspan'), 0, 65_534, 1);
  }
  get colSpan(): number {
    return wholeNumber(this.getAttribute('colspan'), 1, 1000, 1);
  }
}

class ColumnElement extends TreeElement {
  get span(): number {
    return wholeNumber(this.getAttribute('span'), 1, 1000, 1);
  }
}

class LinkElement extends TreeElement {
  get href(): string {
    return addressIn(this, 'href');
  }
}

class ShownElement extends TreeElement {
  get src(): string {
    return addressIn(this, 'src');
  }
  get width(): string | number {
    return wholeNumber(this.getAttribute('width'), 0, 2_147_483_647, 0);
  }
  /** No other document is loaded. */
  get contentDocument(): null {
    return null;
  }
}

class ObjectElement extends TreeElement {
  get data(): string {
    return addressIn(this, 'data');
  }
  get contentDocument(): null {
    return null;
  }
}

class InputElement extends TreeElement {
  get type(): string {
    return (this.getAttribute('type') ?? 'text').toLowerCase();
  }
  get value(): string {
    const value = (this.getAttribute('value') ?? '').replace(/[\r\n]/g, '');
    return this.type === 'number' && !/^-?\d*\.?\d+(?:e[+-]?\d+)?$/i.test(value) ? '' : value;
  }
}

class TextAreaElement extends TreeElement {
  get type(): string {
    return 'textarea';
  }
  get value(): string {
    return this.textContent;
  }
}

class OptionElement extends TreeElement {
  get text(): string {
    return this.textContent.replace(/[ \t\n\f\r]+/g, ' ').trim();
  }
}

class SelectElement extends TreeElement {
  get selectedOptions(): readonly TreeElement[] {
    const options = elementsIn(this, ({ name }) => name === 'option');
    const selected = options.filter((one) => one.getAttribute('selected') !== null);
    if (this.getAttribute('multiple') !== null) return selected;
    const shown = selected.at(-1) ?? options.find((one) => one.getAttribute('disabled') === null);
    return shown && (selected.length > 0 || !(Number(this.getAttribute('size')) > 1))
      ? [shown]
      : [];
  }
}

type Kind = new (name: string, namespace: string, attributes: NamedAttribute[]) => TreeElement;

const kinds: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['td', CellElement],
  ['th', CellElement],
  ['col', ColumnElement],
  ['colgroup', ColumnElement],
  ['a', LinkElement],
  ['area', LinkElement],
  ['link', LinkElement],
  ['img', ShownElement],
  ['embed', ShownElement],
  ['iframe', ShownElement],
  ['frame', ShownElement],
  ['object', ObjectElement],
  ['input', InputElement],
  ['textarea', TextAreaElement],
  ['option', OptionElement],
  ['select', SelectElement],
]);

/** Makes an element with what the interface of its name has. */
export function createElement(
  name: string,
  namespace: string,
  attributes: NamedAttribute[],
): TreeElement {
  const Kind = (namespace === htmlNamespace && kinds.get(name)) || TreeElement;
  return new Kind(name, namespace, attributes);
}

/** An address as a browser resolves it, by the `base` of its document; as it is written where it cannot be. */
function addressIn(element: TreeElement, attribute: string): string {
  const written = element.getAttribute(attribute);
  if (written === null) return '';
  const [base] = elementsIn(element.getRootNode(), isBase, 1);
  const from = URL.parse(base?.getAttribute('href') ?? '', 'about:blank')?.href ?? 'about:blank';
  return URL.parse(written, from)?.href ?? written;
}

const isBase = ({ name, attributes }: TreeElement): boolean =>
  name === 'base' && attributes.some((one) => one.name === 'href');
