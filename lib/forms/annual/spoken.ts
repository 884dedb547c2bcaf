import type { Spoken, Thing } from '../spoken.ts';
import { inWords } from '../words.ts';
import {
  allGranted,
  allProcessed,
  applicants,
  application,
  applicationApart,
  applicationsTopic,
  applicationVerbs,
  outcomes,
  processedRate,
  wholes,
} from './spoken-applications.ts';
import { disclosure, documents, documentsApart, documentVerbs } from './spoken-disclosure.ts';
import {
  allUpheld,
  proceedings,
  proceedingsApart,
  proceedingsTopic,
} from './spoken-proceedings.ts';

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
export const annualSpoken: Spoken = inWords({
  quantities: { ...outcomes, ...proceedings, ...disclosure, ...applicants, ...wholes },
  nouns: { application, ...documents },
  verbs: { ...applicationVerbs, ...documentVerbs },
  apart: `${applicationApart}|${proceedingsApart}|${documentsApart}`,
  topics: { applications: applicationsTopic, proceedings: proceedingsTopic },
  units: '[件宗起例项份个次]|件次',
  rates: [processedRate],
  absolutes: [allProcessed, allUpheld, allGranted],
  tallies,
});
