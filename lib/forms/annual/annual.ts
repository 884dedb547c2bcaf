import type { Form } from '../form.ts';
import { applications, otherInOneRow, otherInThreeRows } from './applications.ts';
import { disclosure2019, disclosure2021 } from './disclosure.ts';
import { annualDuties } from './duties.ts';
import { identities } from './identities.ts';
import { annualMarks } from './marker-words.ts';
import { proceedings } from './proceedings.ts';
import { annualSpoken } from './spoken.ts';

/** What the forms of 政府信息公开工作年度报告 have in common. */
export const annual = {
  family: 'annual',
  title: {
    pattern: '信息公开.{0,24}报告|20\\d\\d年.{0,36}信息公开.{0,6}年报',
    subject: '(?:政府)?信息公开',
    ends: '(?:报告|年报)',
  },
  sections: [
    { key: 'overview', heading: '(?:总体情况|概述|概况|总体概况|基本情况|总体工作情况)' },
    {
      key: 'disclosure',
      heading: '主动公开(?:的)?(?:政府)?信息(?:公开)?(?:的)?(?:工作)?情况',
    },
    {
      key: 'applications',
      heading: '(?:收到和处理|受理和处理|收到及处理|收到、处理)(?:政府)?信息公开申请(?:的)?情况',
    },
    {
      key: 'proceedings',
      heading:
        '(?:因)?(?:政府)?信息公开(?:工作)?(?:被(?:申请|提起)|引起的|引发的)?(?:行政)?(?:复议|行政复议)(?:和|及|与|、|或)?(?:被)?(?:提起)?(?:行政)?(?:诉讼)?(?:的)?情况',
    },
    {
      key: 'problems',
      heading:
        '(?:(?:政府)?信息公开工作(?:中)?)?(?:目前)?存在(?:的)?(?:主要)?问题(?:(?:和|及|与|、|以及|,|，).{0,8}(?:情况|措施|方向|打算|计划|建议|意见|工作))?',
      alone: true,
    },
    { key: 'others', heading: '其[他它](?:需要|需|应|应当)?报告(?:的)?(?:有关)?事项' },
  ],
  identities,
  /** 条例第五十条: reports by 31 January; a county or higher government publishes by 31 March. */
  deadlines: { department: '01-31', government: '03-31' },
  marks: annualMarks,
  spoken: annualSpoken,
  duties: annualDuties,
  rules: ['submission-letter', 'unsigned'],
} as const satisfies Partial<Form>;

export const annual2019: Form = {
  ...annual,
  name: 'annual-2019',
  years: { from: 2019, to: 2020 },
  source: '国办公开办函〔2019〕60号',
  tables: [disclosure2019, applications, proceedings],
  alternatives: [otherInThreeRows, otherInOneRow],
};

export const annual2021: Form = {
  ...annual,
  name: 'annual-2021',
  years: { from: 2021, to: 9999 },
  source: '国办公开办函〔2021〕30号',
  tables: [disclosure2021, applications, proceedings],
  alternatives: [otherInThreeRows, { ...otherInOneRow, outdated: true }],
};
