/**
 * Elements of WordprocessingML by their local names: files write the namespaces of ECMA-376 and those of
 * ISO/IEC 29500 Strict alike, and other prefixes than `w`.
 */

/** Makes a document of XML; null where it is none. */
export type ParseXml = (xml: string) => Document | null;

/**
 * What parses XML with a browser's parser, or one like it. A document type is refused, as Word refuses it
 * (ECMA-376 part 2, 9.1.7): its entities may unfold without end.
 */
export function xmlParser(parser: Pick<DOMParser, 'parseFromString'>): ParseXml {
  return (xml) => {
    if (xml.includes('<!DOCTYPE')) return null;
    try {
      const document = parser.parseFromString(xml, 'application/xml');
      return document.getElementsByTagName('parsererror').length > 0 ? null : document;
    } catch {
      return null;
    }
  };
}

export function childrenOf(parent: Element | null, name?: string): Element[] {
  const children: Element[] = [];
  for (let child = parent?.firstElementChild; child; child = child.nextElementSibling) {
    if (name === undefined || child.localName === name) children.push(child);
  }
  return children;
}

/** The first child of that name, of the first child of the name before it, and so on. */
export function childOf(parent: Element | null, ...path: readonly string[]): Element | null {
  let at = parent;
  for (const name of path) {
    let child = at?.firstElementChild ?? null;
    while (child !== null && child.localName !== name) child = child.nextElementSibling;
    at = child;
  }
  return at;
}

/** An attribute by its local name; null where there is none. */
export function attributeOf(element: Element | null, name: string): string | null {
  const attributes = element ? Array.from(element.attributes) : [];
  return attributes.find((attribute) => attribute.localName === name)?.value ?? null;
}

/** What a property says, of most of them in `val`. */
export const settingOf = (element: Element | null): string | null => attributeOf(element, 'val');

/** A whole number; `otherwise` where there is none. */
export function numberOf(words: string | null, otherwise: number): number {
  return words !== null && /^-?\d{1,9}$/.test(words) ? Number(words) : otherwise;
}

/** Whether a property that is there or not (17.17.4, `ST_OnOff`) is set. */
export function isOn(element: Element | null): boolean {
  return element !== null && !/^(?:0|false|off)$/.test(settingOf(element) ?? '');
}

/** Whether anything of these names stands in an element, at any depth. */
export function holds(element: Element, ...names: readonly string[]): boolean {
  return names.some((name) => element.getElementsByTagNameNS('*', name).length > 0);
}
