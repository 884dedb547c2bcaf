import { simplify } from '../document/simplify.ts';
import type { Prose, ProseBlock } from '../report/prose.ts';
import type { Report } from '../report/report.ts';

const NAMED = /《[^《》]{0,80}》|〔[^〔〕]{0,20}〕\d*号?|\[20\d\d\]\d+号|【[^【】]{0,40}】/gu;

/** How many signs before a sentence can tell what it is about. */
const REACH = 1000;

/** Words in 《》, 〔〕 and 【】 replaced by □, without moving what follows. */
function maskNames(text: string): string {
  return text.replace(NAMED, (name) => '□'.repeat(name.length));
}

/** A paragraph of the report and the part it stands in; null before the first part. */
export interface Paragraph {
  readonly prose: Prose;
  readonly section: string | null;
  /** The last heading of its own in the part above the block, spaces left out; "" for none. */
  readonly heading: string;
}

/** One sentence of a paragraph: its words and where they begin in the block's prose. */
export interface Sentence extends Paragraph {
  readonly start: number;
  /** Names in 《》 and 〔〕 are masked by □, sign for sign: a year or a figure in them says nothing. */
  readonly text: string;
  /** The block's words before the sentence, masked alike, as far back as they matter. */
  readonly before: string;
}

/** A short line that is no sentence: （二）依申请公开. */
const HEADING = /^(?:[(]?[一二三四五六七八九十\d]{1,3}[)、.])?[^。;,:\d\n]{2,24}$/u;

/** Every paragraph of a report in page order, headings of the form's parts left out. */
export function paragraphsOf(report: Report): Paragraph[] {
  const seen = new Set<string>();
  const paragraphs: Paragraph[] = [];
  const add = (blocks: readonly ProseBlock[], section: string | null) => {
    let heading = '';
    for (const { id, prose } of blocks) {
      if (seen.has(id)) continue;
      seen.add(id);
      paragraphs.push({ prose, section, heading });
      if (HEADING.test(prose.text)) heading = prose.text;
    }
  };
  add(report.front, null);
  for (const section of report.sections) add(section.blocks, section.name);
  add(report.back, null);
  return paragraphs;
}

/** The paragraphs from the report's title on, without what a portal prints above it. */
export function bodyOf({ title }: Report, paragraphs: readonly Paragraph[]): readonly Paragraph[] {
  const [first] = title?.blocks ?? [];
  const start = paragraphs.findIndex(({ prose }) => prose.block.id === first?.id);
  return paragraphs.slice(Math.max(start, 0));
}

/**
 * The sentences of one paragraph. They end at 。！？ or with the line; a semicolon does not end one, nor
 * does 。 before 其中.
 */
export function sentencesOf(paragraph: Paragraph): Sentence[] {
  const masked = maskNames(simplify(paragraph.prose.text)).replace(/。(?=其中)/gu, ',');
  return [...masked.matchAll(/[^。!?\n]+/gu)].map(({ 0: text, index }) => {
    const before = masked.slice(Math.max(0, index - REACH), index);
    return { ...paragraph, start: index, text, before };
  });
}
