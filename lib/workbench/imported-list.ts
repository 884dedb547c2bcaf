import type { Expected } from '../collection/options.ts';

/** A list of the bodies that should report, as a person imports it. */
export interface ImportedList {
  readonly expected: readonly Expected[];
  /** By a body's name that of the body above it. */
  readonly parents: Readonly<Record<string, string>>;
}

const heads = /^(?:序号|单位|单位名称|机关|机关名称|名称|agency|body|name)$/i;

/**
 * Reads a list: a body in each line, and behind it, parted by a tab, a comma or a semicolon, the years that
 * are asked of it and the name of the body above it, as they come out of a spreadsheet.
 */
export function importedList(text: string): ImportedList {
  const expected: Expected[] = [];
  const parents: Record<string, string> = {};
  for (const line of text.replace(/^\uFEFF/, '').split(/\r?\n/)) {
    const fields = line
      .split(/[\t,;，；]/)
      .map((field) => field.replace(/^["“]|["”]$/g, '').trim())
      .filter((field) => field !== '' && !/^\d{1,3}[.、]?$/.test(field));
    const [body, ...rest] = fields.filter((field) => !/^20\d{2}年?度?$/.test(field));
    if (!body || heads.test(body) || expected.some((one) => one.body === body)) continue;
    const years = fields.flatMap((field) => /^(20\d{2})年?度?$/.exec(field)?.[1] ?? []).map(Number);
    expected.push({ body, ...(years.length > 0 && { years }) });
    const [parent] = rest;
    if (parent) parents[body] = parent;
  }
  return { expected, parents };
}
