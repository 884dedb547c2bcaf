import type { Form } from '../forms/form.ts';
import { forms } from '../forms/index.ts';

/** The clauses of a rule's basis that bind this report, 文号 and all; `practice` and `arithmetic` for those two. */
export function basisIn(
  basis: string,
  { form, year }: { readonly form: Form; readonly year: number | null },
): string[] {
  const family = forms.filter((one) => one.family === form.family);
  const others = forms.filter((one) => one.family !== form.family);
  const isNamedIn = (clause: string) => (name: string) => clause.includes(name);
  const clauses = basis.split('；').flatMap((clause) => {
    if (family.some(({ source }) => clause.includes(source))) return official(family, form, year);
    const { law } = form;
    if (law && clause.includes(law.short)) return clause.replace(law.short, law.full);
    return others.flatMap(namesOf).some(isNamedIn(clause)) ? [] : (asKind[clause] ?? clause);
  });
  return [...new Set(clauses)];
}

const asKind: Readonly<Record<string, string>> = { 实务: 'practice', 算术: 'arithmetic' };

/** What prescribes the form that a report of that year has to be on, whichever it is on. */
function official(family: readonly Form[], { source }: Form, year: number | null): string {
  const prescribed = family.find(
    ({ years }) => year !== null && years.from <= year && year <= years.to,
  );
  return prescribed?.source ?? source;
}

function namesOf({ source, law }: Form): string[] {
  return law ? [source, law.short] : [source];
}
