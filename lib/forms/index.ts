import { annual2019 } from './annual-2019.ts';
import { annual2021 } from './annual-2021.ts';
import type { Form, FormName } from './form.ts';

/** The official forms, by name. A new form is one more file and one more line here. */
export const forms: Readonly<Record<FormName, Form>> = {
  'annual-2019': annual2019,
  'annual-2021': annual2021,
};
