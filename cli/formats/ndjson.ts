import type { KeptItem } from '../../lib/archive/kept.ts';
import { setOf } from '../../lib/exports/set.ts';
import type { Format, FormatOptions } from './format.ts';

/** An item as `crossfoot-set/1` has it, as JSON in one line. */
function lineOf(item: KeptItem, { translate, madeAt }: FormatOptions): string {
  const [one] = setOf([item], [], translate.language, madeAt).items;
  return JSON.stringify(one);
}

/** A line for each file or address; where reports were compared a last one with what was found between them. */
export const ndjson: Format = {
  ending: 'ndjson',
  isText: true,
  begin: (options) => ({
    item: (item) => `${lineOf(item, options)}\n`,
    end: (between) => (options.between ? `${JSON.stringify({ between })}\n` : ''),
  }),
};

/** The whole set, written item by item. */
export const json: Format = {
  ending: 'json',
  isText: true,
  begin(options) {
    const { schema, madeAt } = setOf([], [], options.translate.language, options.madeAt);
    const head = `{"schema":${JSON.stringify(schema)},"madeAt":${JSON.stringify(madeAt)},"items":[`;
    let isFirst = true;
    const before = () => {
      const words = isFirst ? `${head}\n` : ',\n';
      isFirst = false;
      return words;
    };
    return {
      item: (item) => before() + lineOf(item, options),
      end: (between) => `${isFirst ? head : ''}\n],"between":${JSON.stringify(between)}}\n`,
    };
  },
};
