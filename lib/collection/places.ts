const PLACES = /[^省市县区州旗盟镇乡]{1,8}?(?:自治[区州县旗]|省|市|县|区|州|旗|盟|镇|乡|街道)/gu;

/** The places in a body's name, the widest first: 安河市, 青岭县, 清溪镇. */
export function placesIn(organ: string): readonly string[] {
  return organ.match(PLACES) ?? [];
}

/** The place that stands before what a body is called in it: 青岭县 of 安河市青岭县清溪镇; "" for 清溪镇 alone. */
export function placeBefore(key: string): string {
  return placesIn(key).findLast((place) => !key.endsWith(place)) ?? '';
}
