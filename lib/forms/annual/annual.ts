import { fieldsIn } from '../field.ts';
import type { Form } from '../form.ts';
import { applications, otherInOneRow, otherInThreeRows } from './applications.ts';
import { disclosure2019, disclosure2021 } from './disclosure.ts';
import { annualDuties } from './duties.ts';
import { identities } from './identities.ts';
import { annualMarks } from './marker-words.ts';
import { annualPrescribed } from './prescribed.ts';
import { casesOf, procedureKeys, proceedings } from './proceedings.ts';
import { annualSections } from './sections.ts';
import { annualSpoken } from './spoken.ts';
import { carriedOver, documentsInForce, itemsBefore } from './successions.ts';

/** What the forms of 政府信息公开工作年度报告 have in common. */
export const annual = {
  family: 'annual',
  law: { short: '《条例》', full: '《政府信息公开条例》（国务院令第711号）' },
  title: {
    pattern: '信息公开.{0,24}报告|20\\d\\d年.{0,36}信息公开.{0,6}年报',
    subject: '(?:政府)?信息公开',
    ends: '(?:报告|年报)',
  },
  sections: annualSections,
  keyFigures: [
    ...fieldsIn(
      'applications',
      ['newReceived', 'carriedOver', 'totalProcessed', 'carriedForward'],
      ['total'],
    ),
    ...casesOf(procedureKeys, ['total']),
  ],
  identities,
  /** 条例第五十条: reports by 31 January; a county or higher government publishes by 31 March. */
  deadlines: { department: '01-31', government: '03-31' },
  marks: annualMarks,
  spoken: annualSpoken,
  prescribed: annualPrescribed,
  duties: annualDuties,
  rules: ['submission-letter', 'unsigned'],
} as const satisfies Partial<Form>;

export const annual2019: Form = {
  ...annual,
  name: 'annual-2019',
  years: { from: 2019, to: 2020 },
  source: '国办公开办函〔2019〕60号',
  tables: [disclosure2019, applications, proceedings],
  successions: [...carriedOver, ...itemsBefore],
  alternatives: [otherInThreeRows, otherInOneRow],
};

export const annual2021: Form = {
  ...annual,
  name: 'annual-2021',
  years: { from: 2021, to: 9999 },
  source: '国办公开办函〔2021〕30号',
  tables: [disclosure2021, applications, proceedings],
  successions: [...carriedOver, ...documentsInForce],
  alternatives: [otherInThreeRows, { ...otherInOneRow, outdated: true }],
};
