const SELF =
  '[我本全](?:镇|乡|街道|县|区|市|州|旗|局|委员会|委|厅|办公室|办|单位|机关|部门|院|中心|所|站)';
const RANK = '(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡|街道)';
const PLACE = new RegExp(`[^省市县区州旗盟]{1,8}?${RANK}`, 'gu');

/** The names by which a report calls its own body and the places in its name, and words like 我局. */
export function namesPattern(organ: string): RegExp {
  const bare = organ.replace(/[（(][^（）()]*[）)]$/u, '');
  const places = bare.match(PLACE) ?? [];
  const own = bare.slice(places.join('').length).replace(/^(?:人民)?政府/u, '');
  const stems = places.map((place) => place.replace(new RegExp(`${RANK}$`, 'u'), ''));
  const names = [bare, ...places, ...stems, own]
    .filter(({ length }) => length >= 2)
    .sort((one, other) => other.length - one.length)
    .map((name) => name.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const any = [...new Set(names), SELF].join('|');
  return new RegExp(`(?:${any})+(?:人民政府|政府|办事处)?`, 'g');
}
