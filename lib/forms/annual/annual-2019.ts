import type { Form } from '../form.ts';
import { annual } from './annual.ts';
import { applications, otherInOneRow, otherInThreeRows } from './applications.ts';
import { disclosure2019 } from './disclosure-2019.ts';
import { proceedings } from './proceedings.ts';

/** The form of 国办公开办函〔2019〕60号. */
export const annual2019: Form = {
  ...annual,
  name: 'annual-2019',
  years: { from: 2019, to: 2020 },
  source: '国办公开办函〔2019〕60号',
  tables: [disclosure2019, applications, proceedings],
  alternatives: [otherInThreeRows, otherInOneRow],
};
