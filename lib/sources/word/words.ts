import { blockBreak } from '../../document/normalise.ts';
import { chosen } from './flow.ts';
import type { RunLook, Styles } from './styles.ts';
import { attributeOf, childrenOf, holds } from './xml.ts';

/** Words of a paragraph that look alike. */
export interface WordRun extends Pick<RunLook, 'raised' | 'struck' | 'faint'> {
  readonly text: string;
}

/** The words of one paragraph, and what hangs on it. */
export interface Words {
  readonly runs: readonly WordRun[];
  /** Contents of text boxes. */
  readonly boxes: readonly Element[];
  /** Drawings that show a picture. */
  readonly pictures: readonly Element[];
}

/** What is not printed: deleted, moved away, an instruction of a field, how a word is spoken, properties. */
const unprinted =
  /^(?:del|moveFrom|instrText|delText|delInstrText|rt|pPr|rPr|sdtPr|sdtEndPr|rubyPr|fldData|ffData)$/;

/** Parts of a formula that stand above, below or over others (ECMA-376 part 1, 22.1). */
const apart = /^(?:sup|sub|num|den|deg|lim)$/;

/** Signs that are elements (ECMA-376 part 1, 17.3.3). */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: blockBreak,
  cr: blockBreak,
  noBreakHyphen: '-',
};

/** Elements inside each other that are read. */
const deepest = 100;

/**
 * The words of a paragraph as they are printed with its changes accepted; `paragraph` may be several
 * elements in one line. `cut` is told of what stands too deep.
 */
export function wordsOf(paragraph: readonly Element[], styles: Styles, cut: () => void): Words {
  const runs: WordRun[] = [];
  const boxes: Element[] = [];
  const pictures: Element[] = [];
  /** Fields that are open, each at its instruction or its result (17.16.18). */
  const fields: ('instruction' | 'result')[] = [];
  let style: string | null = null;

  function readRun(run: Element, raised: boolean, depth: number): void {
    const look = styles.runLook(run, style);
    for (const part of childrenOf(run)) {
      const name = part.localName;
      if (name === 'fldChar') turnField(part);
      if (look.hidden || fields.includes('instruction')) continue;
      const text = textOf(part, look);
      if (text !== null) {
        const { struck, faint } = look;
        runs.push({ text, raised: raised || look.raised, struck, faint });
      } else if (!unprinted.test(name)) read(part, raised, depth);
    }
  }

  function turnField(char: Element): void {
    const type = attributeOf(char, 'fldCharType');
    if (type === 'begin') fields.push('instruction');
    else if (type === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = 'result';
  }

  function read(part: Element, raised: boolean, depth: number): void {
    const name = part.localName;
    if (depth > deepest) {
      cut();
      return;
    }
    if (name === 'r') readRun(part, raised, depth + 1);
    else if (name === 'txbxContent') boxes.push(part);
    else if (name === 'AlternateContent') readAll(chosen(part), raised, depth + 1);
    else if (!drawings.test(name)) readAll(part, raised || apart.test(name), depth + 1);
    else if (!isHidden(part)) {
      if (showsPicture(part)) pictures.push(part);
      readAll(part, raised, depth + 1);
    }
  }

  function readAll(parent: Element, raised: boolean, depth: number): void {
    for (const child of childrenOf(parent)) {
      if (!unprinted.test(child.localName)) read(child, raised, depth);
    }
  }

  for (const one of paragraph) {
    style = styles.styleOf(one);
    readAll(one, false, 0);
  }
  return { runs, boxes, pictures };
}

/** What a part of a run prints; null where it is none of signs. */
function textOf(part: Element, { pictorial }: RunLook): string | null {
  if (part.localName === 'sym') return symbol(part);
  if (part.localName !== 't') return signs[part.localName] ?? null;
  const text = part.textContent ?? '';
  return pictorial ? text.replace(/[!-~]/g, unknownSign) : text;
}

/** In place of what no code names. */
const unknownSign = '\ufffd';

/** A sign by its code in a font (17.3.3.30): those of symbol fonts stand in the private area. */
function symbol(sign: Element): string {
  const code = Number.parseInt(attributeOf(sign, 'char') ?? '', 16);
  const isOfText =
    code >= 0x20 && code < 0xe000 && !/dings|symbol|marlett/i.test(attributeOf(sign, 'font') ?? '');
  return isOfText ? String.fromCharCode(code) : unknownSign;
}

const drawings = /^(?:drawing|pict|object)$/;

function isHidden(drawing: Element): boolean {
  const [properties = null] = drawing.getElementsByTagNameNS('*', 'docPr');
  return /^(?:1|true|on)$/.test(attributeOf(properties, 'hidden') ?? '');
}

const showsPicture = (drawing: Element): boolean => holds(drawing, 'blip', 'imagedata');
