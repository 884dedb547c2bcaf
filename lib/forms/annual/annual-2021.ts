import type { Form } from '../form.ts';
import { annual } from './annual.ts';
import { applications, otherInOneRow, otherInThreeRows } from './applications.ts';
import { disclosure2021 } from './disclosure-2021.ts';
import { proceedings } from './proceedings.ts';

/** The form of 国办公开办函〔2021〕30号. */
export const annual2021: Form = {
  ...annual,
  name: 'annual-2021',
  years: { from: 2021, to: 9999 },
  source: '国办公开办函〔2021〕30号',
  tables: [disclosure2021, applications, proceedings],
  alternatives: [otherInThreeRows, { ...otherInOneRow, outdated: true }],
};
