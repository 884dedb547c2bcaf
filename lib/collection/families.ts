import type { Body } from './bodies.ts';
import { bodyKey } from './body-key.ts';
import { verticallyManaged } from './body-words.ts';

/** A body and those whose reports its own sums up. */
export interface Family {
  readonly parent: Body;
  readonly children: readonly Body[];
  /** True where a list says which bodies are its children, and each of them has reports in the set. */
  readonly isWhole: boolean;
}

/** A county or a place of its level, whose departments and townships have it before their names. */
const COUNTY = /(?:县|区|旗|市)$/u;
const BELOW =
  /^(?:[^省市县区旗州盟镇乡]{1,8}(?:镇|乡|街道|苏木)|[^省市县区旗州盟镇乡]{2,16}(?:局|委|办))$/u;

/** Who is above whom: by a list where there is one, else by names that leave no doubt. */
export function familiesOf(
  bodies: readonly Body[],
  parents: Readonly<Record<string, string>> | undefined,
): Family[] {
  if (parents) return listed(bodies, parents);
  return bodies.flatMap((parent) => {
    if (!COUNTY.test(parent.key)) return [];
    const children = bodies.filter(
      ({ key, family }) => family === parent.family && isBelow(key, parent.key),
    );
    return children.length > 0 ? [{ parent, children, isWhole: false }] : [];
  });
}

/** 青岭县水务局 and 青岭县清溪镇 are below 青岭县; what its own ministry leads is not. */
function isBelow(key: string, parent: string): boolean {
  if (!key.startsWith(parent)) return false;
  const own = key.slice(parent.length);
  return BELOW.test(own) && !verticallyManaged.test(own);
}

function listed(bodies: readonly Body[], parents: Readonly<Record<string, string>>): Family[] {
  const pairs = Object.entries(parents).map(
    ([child, parent]) => [bodyKey(child), bodyKey(parent)] as const,
  );
  const byParent = Map.groupBy(pairs, ([, parent]) => parent);
  const byKey = Map.groupBy(bodies, ({ key }) => key);
  return [...byParent].flatMap(([key, own]) =>
    (byKey.get(key) ?? []).flatMap((parent) => {
      const found = own.map(([child]) =>
        byKey.get(child)?.find(({ family }) => family === parent.family),
      );
      const children = found.flatMap((child) => child ?? []);
      const isWhole = children.length === own.length;
      return children.length > 0 ? [{ parent, children, isWhole }] : [];
    }),
  );
}
