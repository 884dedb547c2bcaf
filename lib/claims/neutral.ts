/** Words that may stand before a claim in its clause without changing of whom or of what it speaks. */
const NEUTRAL = new RegExp(
  [
    '[(]?[一二三四五六七八九十\\d]{1,2}[)、.]',
    '[一二三四五六七八九十]是|[、:,;.()“”]',
    '20\\d\\d年度?|\\d{1,2}月(?:\\d{1,2}日)?|截[至止]',
    '申请人(?:中|包括)?|政府信息公开申请|信息公开申请|公开申请|申请公开|依申请公开(?:工作|方面|情况|件)?|依申请',
    '政府信息公开(?:工作|方面|情况)?|信息公开(?:工作|方面|情况)?|政务公开|相关|有关|涉及(?=政府信息公开|信息公开)',
    '[我本](?:中心|[院馆社站所队])|我街道|本街道|全街道|我单位|本单位|本机关|[我本全][局镇乡委厅办县区市省部院州旗]|本级|[局委厅]机关|[省市县区]本级|镇里',
    '各级(?:各部门)?|行政机关|政府及其?(?:各)?部门|政府|部门|街道|辖区',
    '(?:行政)?(?:复议|诉讼)|[上下]半年|第?[一二三四]季度|本年度?|今年|当年|全年|年度?内|年度|一年来?|年初|年底|月底|上一?年度?',
    '其中|另外|另有?|还有?|此外|同时|以及|都|均|共计?|累计|总计|合计|总共|一共|先后|陆续|分别|新制作|新公开|新',
    '依法|依规|按时|按期|按规定|及时|规范|妥善|已经?|全部|主要|直接|如期|如下|属于?',
    '收到的?|受理的?|接到的?|办理|办结的?|答复的?|处理|登记|审查|审核|作出|决定|统计|连同|加上|包括',
    '引起|引发|产生|发生|提起|提出|因(?!由)',
    '案件|事项|件数|数量|情况|结果|类型|主体|类别|分布|方面|工作|申请',
    '公民|法人|其[他它]组织|自然人|群众|社会公众|公众|社会各界|组织|个人|单位|企业|或者',
    '[我本并和与而则也又再由对按从经在就为是有的了地得于被中内里看分来及或至到起含底]',
  ].join('|'),
  'gu',
);

/** Whether words hold nothing but the organ's own name and what every report says. */
export function neutralTo(organ: string | null): (words: string) => boolean {
  const names = namesOf(organ ?? '');
  return (words) => {
    let rest = words.replaceAll('人民政府', '政府');
    for (const name of names) rest = rest.replaceAll(name, '');
    return rest.replace(NEUTRAL, '') === '';
  };
}

/** 青岭县清溪镇人民政府: 青岭县清溪镇政府, 清溪镇政府, 镇政府, 清溪镇 …, the longest first. */
function namesOf(organ: string): readonly string[] {
  const short = organ.replaceAll('人民政府', '政府');
  return [short, short.replace(/(?:政府|办事处|办公室|委员会)$/u, '')]
    .flatMap((name) => Array.from({ length: name.length }, (_, start) => name.slice(start)))
    .filter((name) => name.length >= 2)
    .sort((a, b) => b.length - a.length);
}
