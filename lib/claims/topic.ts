import type { SectionName } from '../report/report.ts';
import type { Topic } from './quantities.ts';
import { APPLICATION } from './words.ts';

const APPLIED = `${APPLICATION}(?!人员|行政复议|复议|书|表|材料|许可)|依申请`;
/** Outcomes are an application's only where the paragraph or its heading speaks of one. */
const OF_AN_APPLICATION = new RegExp(`${APPLIED}|答复`, 'u');
const APPLICATIONS = new RegExp(`${APPLIED}|(?:予以|部分|不予)公开|无法提供|不予处理`, 'gu');
const ELSE = new RegExp(
  `申请(?<!${APPLICATION})|建议|提案|来信|信件|留言|咨询|热线|工单|诉求|许可|备案|投诉(?!、|类)|信访件|舆情|审批|办件|稿件|问卷|证照|补贴|救助|公租房|低保|执行|仲裁|公证`,
  'gu',
);
const DOCUMENTS_SORTED =
  /公文|公开属性|属性(?:认定|审核|为)|发文|拟制|制发(?:各类)?文件|起草文件|文件[^,;]{0,6}\d+[份件]|\d+[份件][^,;]{0,4}文件/u;
/** 拟公开信息 held back before publication: 不予公开 here is no answer to anybody. */
const REVIEWED_BEFORE_PUBLICATION =
  /拟(?:主动|对外)?(?:公开|发布|上网)|(?:公开|发布|上网)前|保密审查|审[核查](?:了|各类|待?发布|政府|政务|公开)*(?:信息|内容|稿件|文件|材料)(?!公开)/u;
const PROCEEDINGS = /信息公开|申请公开|依申请/u;

/**
 * Whether the words before a number are about applications for disclosure: the last matter named in
 * the paragraph, 公文 and drafts sorted into 主动公开 and 不予公开 left out. Part three is about them
 * anyway. `heading`: the heading of its own above the paragraph.
 */
export function isAboutApplications(
  told: string,
  section: SectionName | null,
  heading = '',
): boolean {
  const sentence = told.slice(told.lastIndexOf('。') + 1);
  if (DOCUMENTS_SORTED.test(sentence) || REVIEWED_BEFORE_PUBLICATION.test(sentence)) return false;
  if (section !== 'applications' && !OF_AN_APPLICATION.test(heading + told)) return false;
  const last = (pattern: RegExp) => [...told.matchAll(pattern)].at(-1)?.index ?? -1;
  const applications = last(APPLICATIONS);
  const other = last(ELSE);
  return applications > other || (section === 'applications' && other < 0);
}

/** Whether 复议 and 诉讼 are those about disclosure: part four's, or where the paragraph says so. */
export function isAboutProceedings(told: string, section: SectionName | null): boolean {
  const sentence = told.slice(told.lastIndexOf('。') + 1);
  if (ELSE_PROCEEDINGS.test(sentence)) return false;
  return section === 'proceedings' || PROCEEDINGS.test(sentence);
}

const ELSE_PROCEEDINGS =
  /复议机关|作为复议|(?:办理|受理|审理|审结|办结|收到)(?:各类|的)?(?:行政)?(?:复议|应诉|诉讼)|法治政府|行政执法|其[他它](?:行政(?:行为|管理|争议|事项)|事项|原因|领域)|(?:与|和)(?:政府)?信息公开(?:工作)?无关|(?:不涉及|未涉及|不属于|非)(?:政府)?信息公开/u;

/** What a number has to be about for its word to mean the table's. */
export function isAbout(
  topic: Topic,
  told: string,
  section: SectionName | null,
  heading = '',
): boolean {
  if (topic === 'applications') return isAboutApplications(told, section, heading);
  if (topic === 'proceedings') return isAboutProceedings(told, section);
  return true;
}
