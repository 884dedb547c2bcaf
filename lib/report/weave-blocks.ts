import type { Block, Page } from '../document/page.ts';
import { ofPart } from '../document/parts.ts';
import type { ProseBlock } from './prose.ts';
import type { Report, Section } from './report.ts';
import { organOfLine } from './title.ts';

/** A page, a file that it names, and what each says: the page in words, the file in tables. */
export interface Woven {
  readonly page: Page;
  readonly file: Page;
  readonly text: Report;
  readonly tables: Report;
}

/** The page's blocks with those of the file where its tables belong: before the first part that follows them. */
export function besideTables({ page, file, text, tables }: Woven): Block[] {
  const order = tables.form.sections.map(({ key }) => key);
  const read = tables.tables.filter(({ found }) => found);
  const last = Math.max(...read.map(({ table }) => order.indexOf(table.section ?? '')));
  const following = text.sections.find(
    ({ name, heading }) => heading && order.indexOf(name) > last,
  );
  const at = following?.heading
    ? positionOf(page, following.heading.id)
    : (closingOf(page, text) ?? page.blocks.length);
  return [
    ...ofPart(0, page.blocks.slice(0, at)),
    ...ofPart(1, file.blocks),
    ...ofPart(0, page.blocks.slice(at)),
  ];
}

/** The file's blocks, and in each part those sentences of the page that the file does not have. */
export function differingText({ page, file, text, tables }: Woven): Block[] {
  const said = squeezed(file.blocks.flatMap((block) => (block.kind === 'text' ? block.text : [])));
  const closing = closingOf(page, text);
  const isNew = ({ id, text: words }: ProseBlock) =>
    (closing === null || positionOf(page, id) < closing) && !said.includes(squeezed([words]));
  const inserted = new Map<string, ProseBlock[]>();
  for (const { heading, name } of tables.sections) {
    const [own, ...again] = text.sections.filter((section) => section.name === name);
    if (heading && own && again.length === 0) inserted.set(heading.id, own.blocks.filter(isNew));
  }
  return file.blocks.flatMap((block) => [
    ...ofPart(1, [block]),
    ...(block.kind === 'text' ? ofPart(0, (inserted.get(block.id) ?? []).map(plain)) : []),
  ]);
}

/** Where the page's report ends in its signature and date; null where it has none. */
function closingOf(page: Page, { signedOn }: Pick<Report, 'signedOn'>): number | null {
  if (signedOn === null) return null;
  const dated = positionOf(page, signedOn.quote.block);
  const above = page.blocks[dated - 1];
  return above?.kind === 'text' && organOfLine(above.text) !== null ? dated - 1 : dated;
}

function positionOf({ blocks }: Page, id: string): number {
  return blocks.findIndex((block) => block.kind === 'text' && block.id === id);
}

const squeezed = (texts: readonly string[]) => texts.join('').replace(/\s+/gu, '');

/** Without its prose, which is of another place. */
function plain({ kind, id, text, level }: Section['blocks'][number]): Block {
  return { kind, id, text, level };
}
