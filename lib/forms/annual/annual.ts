import type { Form } from '../form.ts';
import { annualDuties } from './duties.ts';
import { identities } from './identities.ts';
import { annualMarks } from './marker-words.ts';
import { annualSections } from './sections.ts';
import { annualSpoken } from './spoken.ts';

/** What the forms of 政府信息公开工作年度报告 have in common. */
export const annual = {
  family: 'annual',
  title: {
    pattern: '信息公开.{0,24}报告|20\\d\\d年.{0,36}信息公开.{0,6}年报',
    subject: '(?:政府)?信息公开',
    ends: '(?:报告|年报)',
  },
  sections: annualSections,
  identities,
  /** 条例第五十条: reports by 31 January; a county or higher government publishes by 31 March. */
  deadlines: { department: '01-31', government: '03-31' },
  marks: annualMarks,
  spoken: annualSpoken,
  duties: annualDuties,
  rules: ['submission-letter', 'unsigned'],
} as const satisfies Partial<Form>;
