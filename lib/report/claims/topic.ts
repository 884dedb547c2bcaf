import type { SectionName } from '../report.ts';
import type { Topic } from './quantities.ts';
import { APPLICATION } from './words.ts';

const APPLICATIONS = new RegExp(
  `${APPLICATION}(?!人员|行政复议|复议|书|表|材料|许可)|依申请|(?:予以|部分|不予)公开|无法提供|不予处理`,
  'gu',
);
const ELSE = new RegExp(
  `申请(?<!${APPLICATION})|建议|提案|来信|信件|留言|咨询|热线|工单|诉求|许可|备案|投诉(?!、|类)|信访件|舆情|审批|办件|稿件|问卷|证照|补贴|救助|公租房|低保|执行|仲裁|公证`,
  'gu',
);
const DOCUMENTS_SORTED =
  /公文|公开属性|属性(?:认定|审核|为)|发文|拟制|制发(?:各类)?文件|起草文件|文件[^,;]{0,6}\d+[份件]|\d+[份件][^,;]{0,4}文件/u;
const PROCEEDINGS = /信息公开|申请公开|依申请/u;

/**
 * Whether the words before a number are about applications for disclosure: the last matter named in
 * the paragraph, 公文 sorted into 主动公开 and 不予公开 left out. Part three is about them anyway.
 */
export function isAboutApplications(told: string, section: SectionName | null): boolean {
  const sentence = told.slice(told.lastIndexOf('。') + 1);
  if (DOCUMENTS_SORTED.test(sentence)) return false;
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
  /复议机关|作为复议|(?:办理|受理|审理|审结|办结|收到)(?:各类|的)?(?:行政)?(?:复议|应诉|诉讼)|法治政府|行政执法/u;

/** What a number has to be about for its word to mean the table's. */
export function isAbout(topic: Topic, told: string, section: SectionName | null): boolean {
  if (topic === 'applications') return isAboutApplications(told, section);
  if (topic === 'proceedings') return isAboutProceedings(told, section);
  return true;
}
