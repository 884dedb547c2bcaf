import { blockBreak } from '../../document/normalise.ts';
import type { Styles } from './styles.ts';
import { childOf, childrenOf, isOn, settingOf } from './xml.ts';

/** Words of a paragraph that look alike. */
export interface WordRun {
  readonly text: string;
  /** Above or below the line: a note, or its number. */
  readonly raised: boolean;
  readonly struck: boolean;
}

/** The words of one paragraph, and the text boxes that hang on it. */
export interface Words {
  readonly runs: readonly WordRun[];
  readonly boxes: readonly Element[];
}

/** What is not printed: deleted, moved away, and an instruction of a field. */
const unprinted = /^(?:del|moveFrom|instrText|delText|delInstrText|pPr|rPr|rPrChange|pPrChange)$/;

/** Signs that are elements (ECMA-376 part 1, 17.3.3). */
const signs: Readonly<Record<string, string>> = {
  tab: '\t',
  ptab: '\t',
  br: blockBreak,
  cr: blockBreak,
  noBreakHyphen: '-',
  // A sign of a symbol font, which no code names.
  sym: '\ufffd',
};

/** The words of a paragraph as they are printed with its changes accepted. */
export function wordsOf(paragraph: Element, styles: Styles): Words {
  const runs: WordRun[] = [];
  const boxes: Element[] = [];
  /** Fields that are open, each at its instruction or its result (17.16.18). */
  const fields: ('instruction' | 'result')[] = [];

  function readRun(run: Element): void {
    const look = childOf(run, 'rPr');
    const hidden =
      isOn(childOf(look, 'vanish')) || styles.hides(settingOf(childOf(look, 'rStyle')));
    const raised = /^(?:super|sub)script$/.test(settingOf(childOf(look, 'vertAlign')) ?? '');
    const struck = isOn(childOf(look, 'strike')) || isOn(childOf(look, 'dstrike'));
    for (const part of childrenOf(run)) {
      const name = part.localName;
      if (name === 'fldChar') turnField(part);
      else if (name === 'AlternateContent') readAll(chosen(part));
      else if (holdsBoxes.test(name)) readAll(part);
      if (hidden || fields.includes('instruction')) continue;
      const text = name === 't' ? (part.textContent ?? '') : signs[name];
      if (text !== undefined) runs.push({ text, raised, struck });
    }
  }

  function turnField(char: Element): void {
    const type = Array.from(char.attributes).find(({ localName }) => localName === 'fldCharType');
    if (type?.value === 'begin') fields.push('instruction');
    else if (type?.value === 'end') fields.pop();
    else if (fields.length > 0) fields[fields.length - 1] = 'result';
  }

  function readAll(parent: Element): void {
    for (const child of childrenOf(parent)) {
      const name = child.localName;
      if (unprinted.test(name)) continue;
      if (name === 'r') readRun(child);
      else if (name === 'AlternateContent') readAll(chosen(child));
      else if (name === 'txbxContent') boxes.push(child);
      else readAll(child);
    }
  }

  readAll(paragraph);
  return { runs, boxes };
}

/** Parts of a run that may hold a text box. */
const holdsBoxes = /^(?:drawing|pict|object)$/;

/** What is written twice, for newer and for older programs (ECMA-376 part 3), is read once. */
function chosen(both: Element): Element {
  return childOf(both, 'Choice') ?? childOf(both, 'Fallback') ?? both;
}
