import { blockBreak, normalise } from '../../document/normalise.ts';
import { dom } from './dom/dom.ts';
import { nameOf } from './dom/nodes.ts';
import type { PageText } from './dom/page.ts';
import { limits } from './limits.ts';
import type { Run } from './runs.ts';
import { displayOf } from './visibility.ts';

export type Joiner = ReturnType<typeof createJoiner>;

/** Joins runs of one cell or text block: inline runs as they are, blocks by a break. */
export function createJoiner(onCut: () => void) {
  let raw = '';
  let runs: Run[] = [];
  /** The text node the raw text ends with, if its last sign may be part of a figure. */
  let figure: PageText | null = null;

  const addWords = (words: string) => {
    raw += words;
    runs.push(words);
    figure = null;
  };

  const addBreak = () => {
    if (raw !== '') addWords(blockBreak);
  };

  const addText = (node: PageText, data: string) => {
    if (raw.length > room) onCut();
    else {
      if (figure !== null && figureStart.test(data) && standApart(figure, node)) addBreak();
      raw += data;
      runs.push(node);
      figure = figureEnd.test(data) ? node : null;
    }
  };

  /** The value of a field, which a figure beside it never touches. */
  const addValue = (value: string) => {
    addBreak();
    addWords(value);
    addBreak();
  };

  /** `text` normalised and cut to the limit. */
  const clip = (text: string) => {
    if (text.length <= limits.text) return normalise(text);
    const whole = normalise(text.slice(0, room));
    if (text.length > room || whole.length > limits.text) onCut();
    return whole.slice(0, limits.text);
  };

  /** Hands over what was joined and begins anew. */
  const take = () => {
    const taken = { text: raw === '' ? '' : clip(raw), runs };
    raw = '';
    runs = [];
    figure = null;
    return taken;
  };

  return { addText, addBreak, addValue, clip, take };
}

/** Raw text read at most: source code may be indented, so more than the limit of the text itself. */
const room = limits.text * 4;

const figureEnd = /[\d０-９.,．，]$/;
const figureStart = /^[\d０-９.,．，]/;

/** True where two text nodes that follow each other are not drawn as one run of words. */
function standApart(before: PageText, after: PageText): boolean {
  return isCutOff(before, after) || isCutOff(after, before);
}

function isCutOff(node: PageText, other: PageText): boolean {
  let at = dom.parentElement(node);
  for (; at !== null && !dom.contains(at, other); at = dom.parentElement(at)) {
    if (notes.test(nameOf(at)) || !runsOn.test(displayOf(at))) return true;
  }
  return false;
}

/** Raised, lowered or struck figures are no part of the figure they touch. */
const notes = /^(?:SUP|SUB|DEL|INS|S|STRIKE)$/;
const runsOn = /^(?:inline|contents)/;
