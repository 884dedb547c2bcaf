import type { Spoken, Thing } from '../spoken.ts';
import {
  allGranted,
  allProcessed,
  applicants,
  applicationsTopic,
  foreign,
  outcomes,
  wholes,
} from './spoken-applications.ts';
import { disclosure } from './spoken-disclosure.ts';
import { allUpheld, proceedings, proceedingsTopic } from './spoken-proceedings.ts';

const RESULTS =
  '予以公开|部分公开|不予公开|无法提供|不予处理|其他处理|(?:结果)?维持|(?:被)?纠正|其他结果|尚未审结|未审结';

const tallies: readonly Thing[] = [
  {
    name: 'disclosed',
    words:
      '(?:主动)?(?:公开|发布)(?:各类)?(?:政府|政务)?(?:公开)?信息(?:总数|总量|共|共计|累计|合计|为|达|达到|计)*$',
  },
  {
    name: 'interpretations',
    words: '(?:政策)?解读(?:材料|信息|稿件|文章|产品)?(?:共|共计|累计|合计|为|达)*$',
  },
  {
    name: 'trainings',
    words: '培训(?:(?:会|班|活动)?(?:共|共计|累计|合计|为|达)*|.*(?:举办|组织|开展|召开)(?:了)?)$',
  },
  {
    name: 'trainings',
    words: '(?:举办|组织|开展|召开)(?:了)?$',
    after: '^(?:政务公开|政府信息公开|信息公开|业务|专题)*(?:工作)?培训',
  },
  { name: 'messages', words: '(?:留言|来信|咨询)(?:共|共计|累计|合计|为|达)*$' },
  { name: 'motions', words: '(?:人大代表建议|代表建议|建议)(?:共|共计|为)*$' },
  { name: 'proposals', words: '(?:政协)?(?:委员)?提案(?:共|共计|为)*$' },
];

/** How reports speak of the tables of both forms of 政府信息公开工作年度报告. */
export const annualSpoken: Spoken = {
  quantities: { ...outcomes, ...proceedings, ...disclosure, ...applicants, ...wholes },
  topics: { applications: applicationsTopic, proceedings: proceedingsTopic },
  units: '[件宗起例项份个]',
  foreign,
  after: {
    quantity: `^(?:政府信息公开)?(?:申请)?(?:的)?(?:答复|决定|结果)?(?:依法|均|已|作出|作|为|属于?|系|被|按)*(?:${RESULTS})(?:答复|决定|处理)?$`,
    noun: '^(?:(?:政府)?(?:信息)?(?:公开)?(?:的)?申请|依申请公开(?:申请|事项|件)?)(?:中)?$',
  },
  none: {
    between:
      '到|过|任何|一[件起例]|1[件起]|公民|法人|自然人|其[他它]组织|组织|群众|公众|社会|各界|个人|单位|企业|人民|有关|涉及|关于|因|由|对|向|本机关|我[局镇乡县区市委办]|我街道|政府|政务|信息|公开|工作|办理|而|引起|引发|导致|产生|发生|提起|提出|提交|递交|被|的|依法?|行政|相关|其他|受理|收到|[和或、及与]|以及|或者|申请(?=行政复议|复议)',
    heads:
      '(?:行政)?(?:复议|诉讼|应诉)(?:申请)?(?:(?:[、和及与或]|以及|或者)(?:被)?(?:提起)?(?:行政)?(?:复议|诉讼|应诉)(?:申请)?)?|依申请公开(?:政府信息|信息)?(?:的)?(?:办理件|申请件|申请|件|事项)?|申请公开(?:政府信息|信息)(?:事项|的事项|件)?|(?:信息)?公开申请|申请(?!人|费|表|书|补|材|行政|公开|的)|结转(?:至|到)?(?:下一?年度?|20\\d\\d年度?)|上一?年度?结转',
    unless: '败诉|纠正|纠错|撤销|超期|逾期|投诉|费用|收费|不服',
  },
  absolutes: [allProcessed, allUpheld, allGranted],
  tallies,
};
