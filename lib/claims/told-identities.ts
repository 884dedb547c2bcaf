import { fieldKey, type Identity } from '../forms/form.ts';
import type { Report } from '../report/report.ts';
import type { Claim } from './claims.ts';
import type { ComparedClaim } from './compare.ts';

/** An identity of the form all of whose terms one paragraph tells, and that does not hold. */
export interface ToldIdentity {
  readonly left: number;
  readonly right: number;
  readonly claims: readonly Claim[];
}

/** The form's identities in what the text tells where the tables were not read: 新收 + 结转 = 办结 + 结转. */
export function toldIdentities(report: Report, compared: readonly ComparedClaim[]): ToldIdentity[] {
  const unread = compared.flatMap(({ claim, comparison }) =>
    comparison.state === 'unknown' && claim.whose === 'organ' ? [claim] : [],
  );
  const paragraphs = Map.groupBy(unread, ({ sentence }) => sentence.prose);
  return [...paragraphs.values()].flatMap((claims) => {
    const byField = Map.groupBy(claims, (claim) => fieldOf(report, claim));
    return report.form.identities.flatMap((identity) => brokenIn(identity, byField) ?? []);
  });
}

function brokenIn(
  { left, right }: Identity,
  byField: ReadonlyMap<string | null, readonly Claim[]>,
): ToldIdentity | null {
  const claims: Claim[] = [];
  const sum = (terms: Identity['left']) =>
    terms.reduce((total, term) => {
      const [claim, ...more] = byField.get(fieldKey(term)) ?? [];
      if (!claim || more.some(({ value }) => value !== claim.value)) return Number.NaN;
      claims.push(claim);
      return total + (term.coefficient ?? 1) * claim.value;
    }, 0);
  const sides = { left: sum(left), right: sum(right) };
  const told = Number.isFinite(sides.left) && Number.isFinite(sides.right);
  return told && sides.left !== sides.right ? { ...sides, claims } : null;
}

/** The one field that a claim most plainly counts; null where it counts several. */
function fieldOf({ form }: Report, { quantities: [name = '', ...others] }: Claim): string | null {
  const meaning = form.spoken.quantities[name]?.meanings[0];
  const [field, ...more] = meaning ?? [];
  return field && more.length === 0 && others.length === 0 ? fieldKey(field) : null;
}
