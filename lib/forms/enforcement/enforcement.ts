import type { Form } from '../form.ts';
import { coercion } from './coercion.ts';
import { identities } from './identities.ts';
import { licences } from './licences.ts';
import { enforcementMarks } from './marker-words.ts';
import { otherActions } from './other-actions.ts';
import { penalties } from './penalties.ts';
import { relations } from './relations.ts';
import { enforcementSpoken } from './spoken.ts';

/** Not an organ: 综合行政执法局, 行政执法大队. */
const SUBJECT =
  '行政执法(?!局|大队|支队|中队|总队|队|办|委|中心|机关|部门|人员|证|行为|公示|监督|协调)';
const KINDS =
  '(?:工作)?(?:年度)?(?:统计|工作)?(?:年报|年度报告|报告|总体情况|统计情况|情况(?:统计表|统计|说明|报告)?|数据(?:统计表?|表|情况)?)(?:公示|公开|公布)?';

/** 上半年, 第三季度, 1-9月, 5月: figures of less than a year. */
const PART_OF_A_YEAR = '半年|季度|1[-—–至~](?:\\d|1[01])月|\\d月份?行政';

/** What may stand before a part's own words: its number with the body's name and year, or the year alone. */
function part(number: string): string {
  return `(?:第${number}部分[:：、]?[^。；;]{0,26}?|20\\d\\d年|本(?:机关|单位|部门|局)|我局)?(?:年度|度)?`;
}

/** 行政执法统计年报 of 国办发〔2018〕118号: every law-enforcement body's figures of the past year. */
export const enforcement: Form = {
  name: 'enforcement',
  family: 'enforcement',
  years: { from: 2018, to: 9999 },
  source: '国办发〔2018〕118号',
  title: {
    pattern: `^(?!.*(?:第[一二]部分|${PART_OF_A_YEAR})).*.${SUBJECT}${KINDS}》?(?:[（(][^（）()]*[）)])?$`,
    subject: SUBJECT,
    ends: '(?:年报|报告|情况|统计|说明|数据|表|公示|公开|公布)》?',
  },
  sections: [
    {
      key: 'figures',
      byTables: true,
      heading: `${part('一')}(?:行政执法|执法)?(?:统计)?数据(?:统计)?表?(?:情况)?`,
    },
    {
      key: 'situation',
      heading: `${part('二')}(?:(?:行政执法|执法)(?:工作)?(?:总体|工作|基本)?情况(?:说明)?|总体情况|情况说明)`,
    },
  ],
  tables: [penalties, licences, coercion, otherActions],
  keyFigures: [
    { table: 'penalties', row: 'cases', column: 'total' },
    { table: 'licences', row: 'cases', column: 'granted' },
    { table: 'coercion', row: 'cases', column: 'total' },
  ],
  identities,
  relations,
  alternatives: [],
  needsTitle: true,
  deadlines: { department: '01-31', government: '01-31' },
  marks: enforcementMarks,
  spoken: enforcementSpoken,
  duties: {},
  rules: ['doubtful-figures'],
};
