import { annual2019, annual2021 } from './annual/annual.ts';
import { enforcement } from './enforcement/enforcement.ts';
import type { Form } from './form.ts';

/** The official forms; of one family, the latest last. A new form is one more folder and one more line here. */
export const forms: readonly Form[] = [annual2019, annual2021, enforcement];
