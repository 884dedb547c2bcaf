import type { Line } from './blocks.ts';
import { numberingOf } from './levels.ts';
import { isTime, rankOf } from './words.ts';

/** Places and bodies of one height: none of them is a part of another. */
const HEIGHTS = [
  /[县区市旗州盟]$/u,
  /(?:镇|乡|街道|苏木|办事处)$/u,
  /(?:村|社区|居委会|村委会)$/u,
  /(?:(?<!分)局|[委办厅署]|委员会|[^处]处|法院|检察院)$/u,
  /(?:学校?|[小中附][学校]?|高中|初中|幼儿园|学院|大学|[一二三四五六七八九十]+[中小幼])$/u,
  /(?:医院|保健院|卫生院|卫生室|中心)$/u,
  /^[一二三四五六七八九]年级$/u,
  /税$/u,
];

/** The classes (类) of the functional classification of government spending: 教育支出. */
const FUNCTION =
  /^(?:一般公共服务|外交|国防|公共安全|教育|科学技术|文化(?:旅游)?体育与传媒|社会保障和就业|社会保险基金|卫生健康|医疗卫生(?:与计划生育)?|节能环保|城乡社区|农林水|交通运输|资源勘探(?:工业)?信息等|商业服务业等|金融|援助其他地区|自然资源海洋气象等|国土海洋气象等|住房保障|粮油物资储备|灾害防治及应急管理|其他|债务还本|债务付息|债务发行费用|预备费)(?:支出)?$/u;

/** What gathers several of the others, or stands for a part of one. */
const GATHERS =
  /^(?:全|市|城|郊|主城|中心城|老城|新城|市辖)[区县市]$|改征|本级|片区|直属|其中|合计/u;

const NUMBER = /^(?:[（(]?(?:[一二三四五六七八九十]+|\d{1,2})[)）、.．])+/u;

/** Whether labels say that lines stand side by side, so that none of them is a part of another. */
export function areSiblings(lines: readonly Line[]): boolean {
  const names = lines.map(({ label }) =>
    label.replace(NUMBER, '').replace(/[（(][^（()）]*[）)]$/u, ''),
  );
  if (names.some((name) => GATHERS.test(name) || rankOf(name) > 0)) return false;
  if (names.every((name) => FUNCTION.test(name)) || names.every(isTime)) return true;
  if (HEIGHTS.some((height) => names.every((name) => height.test(name)))) return true;
  const isOne = (kinds: readonly unknown[]) => new Set(kinds).size === 1 && kinds[0] !== undefined;
  return (
    isOne(lines.map(({ number, label }) => numberingOf(number + label))) ||
    isOne(lines.map(({ code }) => code.length || undefined))
  );
}
