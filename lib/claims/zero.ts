/** A clause that says there was none: 未收到…申请, 没有发生…行政复议、行政诉讼, 无结转下年度办理的申请. */
export interface Absence {
  readonly quantities: readonly string[];
  readonly start: number;
  readonly end: number;
}

const NONE =
  '(?:未|没有|没|无|尚未|从未)(?:有|曾)?(?:收到|接到|接收到?|受理|收办|发生|出现|产生|涉及|存在|办理|新收|新增)*';
const BETWEEN =
  '(?:到|过|任何|一[件起例]|1[件起]|公民|法人|自然人|其[他它]组织|组织|群众|公众|社会|各界|个人|单位|企业|人民|有关|涉及|关于|因|由|对|向|本机关|我[局镇乡县区市委办]|我街道|政府|政务|信息|公开|工作|办理|而|引起|引发|导致|产生|发生|提起|提出|提交|递交|被|的|依法?|行政|相关|其他|受理|收到|[和或、及与]|以及|或者|申请(?=行政复议|复议))*?';
const HEADS =
  '(?:(?:行政)?(?:复议|诉讼|应诉)(?:申请)?(?:(?:[、和及与或]|以及|或者)(?:被)?(?:提起)?(?:行政)?(?:复议|诉讼|应诉)(?:申请)?)?|依申请公开(?:政府信息|信息)?(?:的)?(?:办理件|申请件|申请|件|事项)?|申请公开(?:政府信息|信息)(?:事项|的事项|件)?|(?:信息)?公开申请|申请(?!人|费|表|书|补|材|行政|公开|的)|结转(?:至|到)?(?:下一?年度?|20\\d\\d年度?)|上一?年度?结转)';
const END =
  '(?=$|[,;()]|[、](?!行政)|的?(?:案件|情况|事项|情形|件|等|发生|现象|问题|办理|信件|继续|申请|数量))';
const ABSENCE = new RegExp(`${NONE}${BETWEEN}(${HEADS})${END}`, 'gu');
const QUALIFIED = /败诉|纠正|纠错|撤销|超期|逾期|投诉|费用|收费|不服/u;

/** The clauses of a sentence that say zero of something in the tables. */
export function absencesIn(text: string): Absence[] {
  return [...text.matchAll(ABSENCE)].flatMap((match) => {
    const [words, head = ''] = match;
    const end = match.index + words.length;
    const rest = /^[^,;]*/u.exec(text.slice(end))?.[0] ?? '';
    if (QUALIFIED.test(words + rest)) return [];
    const proceedings = [
      ...(/复议/u.test(words) ? ['review'] : []),
      ...(/诉讼|应诉/u.test(words) ? ['litigation'] : []),
    ];
    const carried = /结转/u.test(head)
      ? [/上一?年/u.test(head) ? 'carriedOver' : 'carriedForward']
      : null;
    const quantities = carried ?? (proceedings.length > 0 ? proceedings : ['received']);
    return [{ quantities, start: match.index, end }];
  });
}
