import type { KeptItem } from '../../lib/archive/kept.ts';
import { betweenOf } from '../../lib/exports/between.ts';
import { setOf } from '../../lib/exports/set.ts';
import type { Between, Format, FormatOptions } from './format.ts';

/** An item as `crossfoot-set/1` has it, as JSON in one line. */
function lineOf(item: KeptItem, { translate, madeAt }: FormatOptions): string {
  const [one] = setOf([item], [], translate.language, madeAt.toISOString()).items;
  return JSON.stringify(one);
}

const betweenAsJson = ({ findings, members }: Between, { translate }: FormatOptions): string =>
  JSON.stringify(betweenOf(findings, members, translate));

/** A line for each file or address; where reports were compared a last one with what was found between them. */
export const ndjson: Format = {
  ending: 'ndjson',
  isText: true,
  begin: (options) => ({
    item: (item) => `${lineOf(item, options)}\n`,
    end: (between) => (options.between ? `{"between":${betweenAsJson(between, options)}}\n` : ''),
  }),
};

/** The whole set, written item by item. */
export const json: Format = {
  ending: 'json',
  isText: true,
  begin(options) {
    const { translate, madeAt } = options;
    const set = JSON.stringify(setOf([], [], translate.language, madeAt.toISOString()));
    const head = set.slice(0, set.lastIndexOf('],"between"'));
    let isFirst = true;
    const before = () => {
      const words = isFirst ? `${head}\n` : ',\n';
      isFirst = false;
      return words;
    };
    return {
      item: (item) => before() + lineOf(item, options),
      end: (between) => `${isFirst ? head : ''}\n],"between":${betweenAsJson(between, options)}}\n`,
    };
  },
};
