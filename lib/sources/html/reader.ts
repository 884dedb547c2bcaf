import { drawnParagraph } from './drawn.ts';
import { kindOf } from './element-kinds.ts';
import { fieldValue } from './field-value.ts';
import { createJoiner } from './joiner.ts';
import { limits } from './limits.ts';
import { isNavigation, isWorthReading } from './navigation.ts';
import { createPageBuilder } from './page-builder.ts';
import type { Piece } from './pieces.ts';
import { isPlainText, readPlainPage } from './plain-page.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { documentIn, embeddedSource, fileLinks, linkedSource } from './sources.ts';
import { createTableReader } from './table-reader.ts';
import { createVisibility } from './visibility.ts';

/**
 * Walks a document once, in reading order, and builds the Page of what it says.
 * In the flow a block boundary ends a text block; in a cell it is a break in the cell's text.
 * `opened` are hidden elements to be read, `cssTables` elements laid out as tables.
 */
export function createReader(opened: ReadonlySet<Element>, cssTables: ReadonlySet<Element>) {
  let truncated = false;
  const cut = () => {
    truncated = true;
  };
  const built = createPageBuilder();
  const joiner = createJoiner(cut);
  const visibility = createVisibility(opened);
  const { addText, addBreak, take } = joiner;
  const { shows, hide } = visibility;
  let inCell = false;
  let level = 0;
  let depth = 0;
  /** Menus and lists passed over; they may hold the files of a page that has no tables. */
  const navigation: Element[] = [];

  const flush = () => {
    const { text, pieces } = take();
    if (text !== '') built.addText(text, pieces, level);
    built.releaseSources();
  };

  const boundary = () => {
    if (inCell) addBreak();
    else flush();
  };

  const walkChildren = (parent: Node, element: Element) => {
    if (depth > limits.depth || built.blocks.length > limits.blocks) {
      cut();
      return;
    }
    depth++;
    let shown: boolean | undefined;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      const { nodeType } = node;
      if (nodeType === 1) walk(node as Element);
      if (nodeType !== 3) continue;
      const { data } = node as Text;
      if (printed.test(data)) shown ??= shows(element);
      if (shown === false) hide(element, data);
      else addText(node as Text, data);
    }
    depth--;
  };

  const within = (element: Element) => walkChildren(element.shadowRoot ?? element, element);

  const block = (element: Element) => {
    boundary();
    if (inCell || !isNavigation(element)) within(element);
    else navigation.push(element);
    boundary();
  };

  const walk = (element: Element) => {
    const before = { inCell, level, depth };
    try {
      const name = element.nodeName;
      if (name === 'P' && !inCell && addParagraph(element)) return;
      if (cssTables.has(element)) tables.readCssTable(element);
      else steps[kindOf(name)]?.(element);
    } catch {
      // A field named "nodeName" takes the place of what every form has; the page goes on without it.
      cut();
      ({ inCell, level, depth } = before);
    }
  };

  /** Takes a paragraph as it is drawn; false where it has to be walked. */
  const addParagraph = (paragraph: Element): boolean => {
    const text = joiner.clip(drawnParagraph(paragraph));
    if (text === '') return false;
    flush();
    built.addText(text, paragraph, level);
    return true;
  };

  const addLink = (link: Element) => {
    const source = linkedSource(link);
    if (source !== null && shows(link)) built.addSource(link, source);
  };

  const addEmbedded = (element: Element) => {
    const source = embeddedSource(element);
    if (source === null) within(element);
    else if (shows(element)) built.addSource(element, source);
  };

  /** Takes from an element only what is no text: files, pictures, frames. */
  const skim = (root: Element) => {
    for (const link of root.querySelectorAll(fileLinks)) addLink(link);
    for (const name of ['img', 'canvas', 'embed', 'object', 'frame', 'iframe']) {
      for (const element of root.getElementsByTagName(name)) walk(element);
    }
  };

  /** Reads a document's root; of a heavy page without a word of a report only files and pictures. */
  const read = (root: Element) => {
    if (isWorthReading(root)) within(root);
    else {
      skim(root);
      for (const host of shadowHostsIn(root)) within(host);
    }
    flush();
  };

  /** Reads a page to its end. */
  const readAll = (root: Element) => {
    read(root);
    if (!built.blocks.some(({ kind }) => kind === 'grid')) navigation.forEach(skim);
    flush();
  };

  const tables = createTableReader({
    built,
    joiner,
    visibility,
    within,
    block,
    flush,
    cut,
    inCell(form) {
      inCell = true;
      const formed = form();
      inCell = false;
      return formed;
    },
    isInCell: () => inCell,
  });

  /** What is done at an element of each kind; nothing at those skipped. */
  const steps: { readonly [kind: string]: (element: Element) => void } = {
    inline: within,
    block,
    break() {
      if (inCell || level > 0) addBreak();
      else flush();
    },
    heading(heading) {
      boundary();
      level = Number(heading.nodeName.slice(1));
      within(heading);
      boundary();
      level = 0;
    },
    link(link) {
      within(link);
      if (link.matches(fileLinks)) addLink(link);
    },
    field(field) {
      const value = fieldValue(field);
      if (value !== '' && shows(field)) joiner.addValue(value);
    },
    table: tables.read,
    source: addEmbedded,
    frame(frame) {
      const root = documentIn(frame);
      if (root === null) addEmbedded(frame);
      else if (shows(frame)) {
        boundary();
        (inCell ? within : read)(root);
        boundary();
      }
    },
    preformatted(pre) {
      if (inCell || !isPlainText(pre) || !shows(pre)) {
        block(pre);
        return;
      }
      flush();
      readPlainPage(pre, built, joiner.clip);
    },
    slot(slot) {
      const assigned = (slot as HTMLSlotElement).assignedNodes({ flatten: true });
      if (assigned.length === 0) walkChildren(slot, slot);
      for (const node of assigned) {
        if (node.nodeType === 1) walk(node as Element);
        else if (shows(slot)) addText(node as Text, (node as Text).data);
      }
    },
  };

  return {
    built,
    hidden: visibility.hidden,
    isTruncated: () => truncated,
    read: readAll,

    /** The pieces of an element that was taken as it is drawn. */
    piecesOf(element: Element): readonly Piece[] {
      inCell = true;
      within(element);
      return take().pieces;
    },
  };
}

/** At least one sign that is not white space. */
const printed = /\S/;
