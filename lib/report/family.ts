import type { Form } from '../forms/form.ts';
import { type Headings, headingOf, headingsOf } from './headings.ts';
import type { ReadBlock } from './prose.ts';
import { type TitleReader, titleReader } from './title.ts';

/** Forms that followed one another, and what a report on any of them is known by. */
export interface Family {
  readonly name: string;
  readonly forms: readonly Form[];
  readonly headings: Headings;
  readonly titles: TitleReader;
}

export function familiesOf(forms: readonly Form[]): Family[] {
  return [...Map.groupBy(forms, ({ family }) => family)].flatMap(([name, own]) => {
    const [form] = own;
    if (form === undefined) return [];
    const { sections, title } = form;
    return { name, forms: own, headings: headingsOf(sections), titles: titleReader(title) };
  });
}

/** The family whose title and headings a text without tables has most of; the first where none has any. */
export function likeliestFamily(
  families: readonly Family[],
  blocks: readonly ReadBlock[],
): Family | undefined {
  const texts = blocks.filter((block) => block.kind === 'text');
  const signs = ({ headings, titles }: Family) =>
    texts.filter((block) => headingOf(block, headings) !== null || titles.isTitle(block.text))
      .length;
  return families.toSorted((a, b) => signs(b) - signs(a))[0];
}
