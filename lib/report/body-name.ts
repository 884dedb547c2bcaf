const HAS_PLACE = /省|市(?![场政容])|[县区旗州盟镇国]|乡(?!村)|街道|公司|集团/u;
/** 县政府办, 市教育局: of some county or city. */
const NAMELESS = /^[省市县区旗州](?=\p{Script=Han})(?!场|政(?!府)|容|域|情|志|域|委会)/u;
/** 东风路街办, 高平市政府办. */
const SHORTENED = /(?:政府|府|街|委|党政|综合)办$/u;
const DEPARTMENT = /(?:局|委|委员会|办|办公室|中心|厅)$/u;

/** Names of bodies found beside a report's title. */
export interface KnownNames {
  /** Of the body that reports, as far as one can see: from the signature, the page's title, the introduction. */
  readonly bodies: readonly string[];
  /** Of the places whose portal shows the report: 府谷县. */
  readonly portals: readonly string[];
}

/**
 * A body's full name where its own is short: 县政府办 is 府谷县人民政府办公室 where a name beside it says so,
 * else 府谷县政府办, by the portal. The name as it is, where it tells whose it is (府谷县, 西镇乡), or where
 * the names beside it disagree.
 */
export function fullName(organ: string, { bodies, portals }: KnownNames): string {
  const longer = new Set(bodies.flatMap((name) => longerName(organ, name) ?? []));
  const [longest, ...others] = [...longer].sort((a, b) => b.length - a.length);
  if (longest !== undefined) {
    return others.every((name) => isWithin(name, longest)) ? longest : organ;
  }
  if (!isPlaceless(organ)) return organ;
  const places = new Set(
    portals.filter((place) => !NAMELESS.test(organ) || place.endsWith(organ.charAt(0))),
  );
  const [place, ...rest] = places;
  if (place === undefined || rest.length > 0) return organ;
  return NAMELESS.test(organ) ? place + organ.slice(1) : place + organ;
}

/** What `name` makes of a short name; null where it is none of that body. */
function longerName(organ: string, name: string): string | null {
  if (!isPlaceless(organ) && !SHORTENED.test(organ)) return null;
  if (name.length <= organ.length || !isWithin(organ, name) || isPlaceless(name)) return null;
  const ends = organ.endsWith('办')
    ? /办(?:公室|公厅|事处)?$/u
    : new RegExp(`${organ.at(-1)}(?:员会)?$`, 'u');
  return ends.test(name) ? name : null;
}

/** Whether a name says of no place whose body it is. */
function isPlaceless(organ: string): boolean {
  if (NAMELESS.test(organ)) return true;
  return DEPARTMENT.test(organ) && !HAS_PLACE.test(organ);
}

/** Whether one name's signs stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at++;
  return at === short.length;
}
