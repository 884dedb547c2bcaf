import type { Member } from './member.ts';

/** 以上数据仅为县政府本级数据，不含各部门、乡镇. */
const OWN_LEVEL =
  /(?:仅|只)[^。;；]{0,16}本级|本级[^。;；]{0,24}(?:不含|不包[括含]|未包[括含]|不汇总|未汇总)|(?:数据|数字|表格)[^。;；]{0,12}(?:不含|不包[括含]|未包[括含]|未汇总)[^。;；]{0,12}(?:部门|乡镇|镇街|镇乡|街道|下级|下属)/u;

/** Whether a report says that its tables are about its own level, and sum up nobody else's. */
export function isOfOwnLevel({ passages }: Member): boolean {
  return passages.some(({ text }) => OWN_LEVEL.test(text));
}
