const TOWNSHIP = /(?:镇|乡|街道|苏木)(?:人民政府|政府|办事处|党政办公室|党工委)?$/u;
const GOVERNMENT = /(?:省|自治区|市|县|区|旗|州|盟|特别行政区)(?:人民政府|政府)?$/u;
const NO_COUNTY =
  /自治区|开发区|高新区|新区|保税区|园区|景区|保护区|示范区|管理区|地区|社区|特区|林区|矿区/gu;

/** By its name: a township or street office; a government of a county or above; else a department of one. */
export function kindOf(organ: string): 'township' | 'government' | 'department' {
  const name = organ.replace(/[（(][^（）()]*[）)]$|(?:本级|机关|系统)$/gu, '');
  if (TOWNSHIP.test(name)) return 'township';
  return GOVERNMENT.test(name) ? 'government' : 'department';
}

/**
 * Whether an organ stands at the level of a county (县, 旗, 区 of a city) or below: none of these makes
 * 规章. Zones and new districts are left out, their powers differ.
 */
export function isCountyOrBelow(organ: string): boolean {
  if (kindOf(organ) === 'township') return true;
  const name = organ.replace(NO_COUNTY, '');
  return /\p{Script=Han}(?:县|旗|区)/u.test(name) && !/(?:省|国家|中国)[^市县区]{0,8}$/u.test(name);
}

/** The last place in an organ's name, with the word that says what it is: 西镇乡 of 原平市西镇乡人民政府. */
export function placeOfOrgan(organ: string): string | null {
  const places = organ.match(
    /[^省市县区州旗盟]{1,8}?(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡|街道)/gu,
  );
  return places?.at(-1) ?? null;
}
