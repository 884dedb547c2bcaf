import { annual2019, annual2021 } from './annual/annual.ts';
import { enforcement } from './enforcement/enforcement.ts';
import type { Form } from './form.ts';

/** The official forms; of one family, the latest last. A new form is a folder, a line here and one in marker-words.ts. */
export const forms: readonly Form[] = [annual2019, annual2021, enforcement];
