/** Whose properties are the names: all that a form or a document has, and what only some elements have. */
export const interfaces = [
  ...['EventTarget', 'Node', 'Element', 'HTMLElement', 'HTMLFormElement', 'Document'],
  ...['HTMLDocument', 'ShadowRoot', 'CharacterData', 'Range', 'HTMLTableCellElement'],
  ...['HTMLDetailsElement', 'HTMLIFrameElement', 'HTMLInputElement', 'HTMLSlotElement'],
];

/** How many names there are, and what went otherwise under which. Runs in the page. */
export async function faultsOfNames(
  interfaces: readonly string[],
  words: Parameters<NonNullable<NonNullable<typeof globalThis.crossfoot>['paint']>>[0]['words'],
): Promise<{ names: number; faults: string[] }> {
  const fields: Element[] = [...document.querySelectorAll('input')];
  const pictures: Element[] = [...document.querySelectorAll('img')];
  const root = document.documentElement;
  const roots = window.attachedRoots;
  const { read, paint, show, erase } = globalThis.crossfoot ?? {};
  if (!read || !paint || !show || !erase) throw new Error('There is no door.');
  const ways = [
    ['name', [fields]],
    ['id', [fields]],
    ['name', [fields, pictures]],
  ] as const;

  /** What is read, what is drawn and whether anything is left behind. */
  const witness = async (): Promise<string[]> => {
    const page = await read();
    const cells = page.blocks.flatMap((block) => (block.kind === 'grid' ? block.grid.cells : []));
    const cell = cells.find(({ text }) => text === '14')?.id ?? '';
    const quotes = page.blocks.flatMap((block) => {
      const start = block.kind === 'text' ? block.text.indexOf('14件') : -1;
      if (block.kind !== 'text' || start < 0) return [];
      return [{ block: block.id, start, end: start + 3, text: '14件' }];
    });
    const before = root.outerHTML;
    const looks = { cell: 'error', quote: 'error' } as const;
    const rest = { severity: 'error', title: '应为 0', lines: [], looks, sums: [] } as const;
    paint({
      language: 'zh-CN',
      words,
      marks: [
        { ...rest, finding: 'cell', number: 1, cells: [[cell]], quotes: [] },
        { ...rest, finding: 'words', number: 2, cells: [], quotes },
      ],
    });
    const led = [show({ finding: 'words' }), show({ cell }), show({ finding: 'cell' })];
    const drawn = roots.at(-1)?.innerHTML;
    erase();
    return [JSON.stringify(page), `${led} ${drawn}`, String(before === root.outerHTML)];
  };

  const plain = await witness();

  async function faultsOf(names: readonly string[]): Promise<string[]> {
    const faults: string[] = [];
    for (const [attribute, groups] of ways) {
      const named = groups.flatMap((group) => group.slice(0, names.length));
      for (const [index, element] of named.entries()) {
        element.setAttribute(attribute, names[index % names.length] ?? '');
      }
      const now = await witness().catch(String);
      for (const element of named) element.removeAttribute(attribute);
      const wrong = ['read', 'drawn', 'clean'].filter((_, index) => now[index] !== plain[index]);
      if (wrong.length > 0) faults.push(`${attribute}=${names.join()}: not ${wrong.join()}`);
    }
    return faults;
  }

  const own = interfaces.flatMap((name) => {
    const one: unknown = Reflect.get(window, name);
    return typeof one === 'function' ? Object.getOwnPropertyNames(one.prototype) : [];
  });
  const names = [...new Set(own)];
  const faults = /^true,true,true .*class="mark.*,true$/s.test(plain.slice(1).join())
    ? []
    : [`without a name: ${plain.slice(1).join()}`];
  for (let first = 0; first < names.length; first += fields.length) {
    const some = names.slice(first, first + fields.length);
    if ((await faultsOf(some)).length === 0) continue;
    // Which of them it was.
    for (const name of some) faults.push(...(await faultsOf([name])));
  }
  return { names: names.length, faults };
}

/** Puts all that a page shows into a form with a field and a picture of every name. Runs in the page. */
export function nameAll(interfaces: readonly string[]): void {
  const form = document.createElement('form');
  form.append(...document.body.childNodes);
  document.body.append(form);
  for (const one of interfaces) {
    for (const name of Object.getOwnPropertyNames(Reflect.get(window, one).prototype)) {
      for (const tag of ['input', 'img']) {
        const element = Document.prototype.createElement.call(document, tag);
        element.hidden = true;
        element.setAttribute('name', name);
        Element.prototype.append.call(form, element);
      }
    }
  }
}
