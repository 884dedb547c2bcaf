import { dom } from './dom/dom.ts';
import { isElement, isText } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';
import { fieldValue } from './field-value.ts';
import { isWorthReading } from './navigation.ts';
import { isPlainText, readPlainPage } from './plain-page.ts';
import { selectors } from './selectors.ts';
import { shadowHostsIn } from './shadow-hosts.ts';
import { documentIn, embeddedSource, linkedSource } from './sources.ts';
import { readCssTable, readTable } from './table-reader.ts';
import {
  apart,
  boundary,
  flush,
  hasRoom,
  readBlock,
  readChildren,
  type Steps,
  visit,
  type Walk,
  within,
} from './walk.ts';

/** What is done at an element of each kind; nothing at those skipped. */
export const steps: Steps = {
  inline: within,
  block: readBlock,
  table: readTable,
  cssTable: readCssTable,
  source: addEmbedded,

  break(walk) {
    if (walk.level > 0) walk.joiner.addBreak();
    else boundary(walk);
  },

  heading(walk, heading) {
    boundary(walk);
    walk.level = Number(dom.nodeName(heading).slice(1));
    within(walk, heading);
    boundary(walk);
    walk.level = 0;
  },

  link(walk, link) {
    within(walk, link);
    if (dom.matches(link, selectors.fileLinks)) addLink(walk, link);
  },

  field({ joiner, visibility }, field) {
    const value = fieldValue(field);
    if (value !== '' && visibility.shows(field)) joiner.addValue(value);
  },

  /** Of a drawing only what is laid out as a page. */
  drawing(walk, drawing) {
    let latest: PageElement | null = null;
    for (const part of dom.select(drawing, 'foreignObject') ?? []) {
      if (latest !== null && dom.contains(latest, part)) continue;
      latest = part;
      readBlock(walk, part);
    }
  },

  frame(walk, frame) {
    if (!hasRoom(walk, 'frames')) return;
    const root = documentIn(frame);
    if (root === null) addEmbedded(walk, frame);
    else if (walk.visibility.shows(frame)) {
      boundary(walk);
      apart(walk, () => (walk.table ? within : readRoot)(walk, root));
      boundary(walk);
    }
  },

  /** How a word is said stands over it. */
  reading({ passed }, reading) {
    passed.push(reading);
  },

  preformatted(walk, pre) {
    if (walk.table || !isPlainText(pre) || !walk.visibility.shows(pre)) {
      readBlock(walk, pre);
      return;
    }
    flush(walk);
    walk.passed.push(pre);
    readPlainPage(pre, walk.built, walk.joiner.clip);
  },

  slot(walk, slot) {
    const assigned = dom.assignedNodes(slot, { flatten: true }) ?? [];
    if (assigned.length === 0) readChildren(walk, slot, slot);
    for (const node of assigned) {
      if (isElement(node)) visit(walk, node);
      else if (isText(node) && walk.visibility.shows(slot))
        walk.joiner.addText(node, dom.data(node));
    }
  },
};

/** Reads a page to its end. */
export function readToEnd(walk: Walk, root: PageElement): void {
  readRoot(walk, root);
  if (!walk.built.blocks.some(({ kind }) => kind === 'grid')) {
    for (const menu of walk.navigation) skim(walk, menu);
  }
  flush(walk);
}

/** Reads a document's root; of a heavy page without a word of a report only files and pictures. */
function readRoot(walk: Walk, root: PageElement): void {
  if (isWorthReading(root, walk.markers)) within(walk, root);
  else {
    skim(walk, root);
    for (const host of shadowHostsIn(root)) within(walk, host);
  }
  flush(walk);
}

/** Takes from an element only what is no text: files, pictures, frames. */
function skim(walk: Walk, root: PageElement): void {
  for (const link of dom.select(root, selectors.fileLinks) ?? []) addLink(walk, link);
  for (const name of ['img', 'canvas', 'embed', 'object', 'frame', 'iframe']) {
    for (const element of dom.all(root, name)) visit(walk, element);
  }
}

function addLink(walk: Walk, link: PageElement): void {
  const source = linkedSource(link);
  if (source === null || !hasRoom(walk, 'sources')) return;
  if (walk.visibility.shows(link)) walk.built.addSource(link, source);
}

function addEmbedded(walk: Walk, element: PageElement): void {
  if (!hasRoom(walk, 'sources')) return;
  const source = embeddedSource(element);
  if (source === null) within(walk, element);
  else if (walk.visibility.shows(element)) walk.built.addSource(element, source);
}
