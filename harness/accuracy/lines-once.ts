import { type Lines, linesOf } from '../../lib/equations/lines.ts';
import type { PrintedForm } from '../../lib/report/printed-form.ts';

const known = new WeakMap<PrintedForm, Lines>();

/** `linesOf`, worked out once for all reports that print a form alike. */
export function linesOnce(form: PrintedForm): Lines {
  const lines = known.get(form) ?? linesOf(form);
  known.set(form, lines);
  return lines;
}
