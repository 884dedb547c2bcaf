import type { Layout } from '../layout.ts';

const TRADITIONAL: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'总總机機构構业業开開关關处處规規范範请請办辦复復议議诉訴讼訟维維持持纠糾结結审審尚尚未未经經过過实實类類无無没沒现現复複财財产產报報举舉国國际際务務体體认認证證书書',
  ]
    .join('')
    .match(/../gu)
    ?.filter(([from, to]) => from !== to)
    .map((pair) => [...pair]) ?? [],
);

/** 11. Traditional characters. */
export const traditionalCharacters: Layout = {
  name: 'traditional-characters',
  item: 11,
  words: (text, { kind }) =>
    kind === 'figure' ? text : [...text].map((sign) => TRADITIONAL[sign] ?? sign).join(''),
  mayLose: 'labels are compared as the form prints them, in simplified characters',
};
