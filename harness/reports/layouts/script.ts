import type { Layout } from '../layout.ts';

const PAIRS =
  '总總计計数數请請开開关關业業机機构構组組织織会會务務处處复復议議诉訴讼訟维維纠糾结結审審类類项項国國规規范範废廢发發现現决決许許罚罰强強费費额額单單万萬继繼续續办辦属屬稳穩权權护護内內过過执執询詢无無没沒补補后後确確举舉报報认認据據获獲缴繳纳納对對条條号號与與经經问問题題进進体體监監评評测測试試县縣乡鄉';

const traditional = new Map(
  [...PAIRS.matchAll(/../gu)].map(([[from = '', to = ''] = '']) => [from, to]),
);

/** 11. Traditional characters. */
export const traditionalCharacters: Layout = {
  name: 'traditional-characters',
  item: 11,
  page: (next) => (article, report) =>
    [...next(article, report)].map((sign) => traditional.get(sign) ?? sign).join(''),
};
