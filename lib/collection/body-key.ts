import { simplify } from '../document/simplify.ts';
import { shortForms } from './body-words.ts';

/**
 * A body's name as its reports are matched by it: 青岭县清溪镇人民政府, 青岭县清溪镇政府 and 青岭县清溪镇 are one,
 * 政府办公室, 政府办 and 人民政府办公室 another, 水务局 a third. Names that stand in brackets (（本级）) are kept.
 */
export function bodyKey(organ: string): string {
  const name = simplify(organ)
    .replace(/[\s"“”]/gu, '')
    .replaceAll('（', '(')
    .replaceAll('）', ')')
    .replaceAll('人民政府', '政府')
    .replace(/政府办公[室厅]$|府办公室$|政府办$/u, '政府办')
    .replace(/街道(?:政府)?(?:办事处|办)?$|街办$/u, '街道')
    .replace(/([省市县区旗州盟镇乡木])政府$/u, '$1')
    .replace(/(?:管理)?委员会$/u, (end) => (end.startsWith('管理') ? '管委' : '委'))
    .replace(/管委会$/u, '管委');
  return shortForms.reduce((short, [full, own]) => short.replace(full, own), name);
}

/** Whether one key is the other without the places before it: 清溪镇 of 青岭县清溪镇. */
export function isShortOf(short: string, long: string): boolean {
  if (short.length < 3 || !long.endsWith(short) || long.length === short.length) return false;
  return /[省市县区旗州盟]$/u.test(long.slice(0, -short.length));
}

const RANK = /^(.*?)(镇|乡|街道|苏木|县|区|市|旗)$/u;
const DEPARTMENT = /^(.*[省市县区旗州盟])(.{2,}?)(?:局|委|厅)$/u;

/** Bodies that may be one under two names have this in common: a place's name without its rank, a department's place. */
export function renameGroup(key: string): string {
  return RANK.exec(key)?.[1] ?? DEPARTMENT.exec(key)?.[1] ?? key;
}

/**
 * Whether a body may be another under a new name: 清溪乡 and 清溪镇, 自然资源局 and 自然资源和规划局 of one place.
 * It is to be asked, never assumed.
 */
export function mayBeRenamed(before: string, after: string): boolean {
  const [one, other] = [RANK.exec(before), RANK.exec(after)];
  if (one && other) return one[1] === other[1] && (one[1]?.length ?? 0) >= 2;
  const [from, to] = [DEPARTMENT.exec(before), DEPARTMENT.exec(after)];
  if (!from || !to || from[1] !== to[1]) return false;
  const [short = '', long = ''] = [from[2] ?? '', to[2] ?? ''].sort((a, b) => a.length - b.length);
  return isWithin(short, long);
}

/** Whether one name's signs stand in the other in their order. */
function isWithin(short: string, long: string): boolean {
  let at = 0;
  for (const sign of long) if (sign === short.charAt(at)) at++;
  return at === short.length;
}
