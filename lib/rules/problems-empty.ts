import { linesOf } from '../report/prose.ts';
import { defineRule, incomplete, notApplicable } from './rule.ts';
import { beginningOf } from './support/near.ts';
import { headingOf } from './support/quotes.ts';

const NUMBERED = '^[(]?[一二三四五六七八九十\\d]{0,2}[)、.]*';
const PROBLEMS_HEADING = new RegExp(
  `${NUMBERED}(?:政府信息公开|信息公开|工作|我\\p{Script=Han}{1,2}|当前|目前|中)*(?:存在(?:的)?)?(?:主要|突出)?(?:问题|不足)(?<both>(?:和|及|与|、|以及)[^,。:]{0,10})?(?::|$)`,
  'u',
);
const BETTER_HEADING = new RegExp(
  `${NUMBERED}(?:下一步|具体|今后|工作|的)*(?:改进|整改|工作打算|努力方向)(?:工作|情况|措施|方向|打算|计划|思路)*(?::|$)`,
  'u',
);
const NOTHING = /^(?:\(?暂?无\)?|没有|不存在|本年度?无|暂无问题|无问题|\/|—+|-+)?。?$/u;
const DENIED =
  /(?:不存在|未发现|没有(?:发现)?|暂?无)(?:任何|明显|突出|较大)?(?:政府)?(?:信息公开)?(?:工作)?(?:方面)?(?:的)?(?:主要)?(?:问题|不足)/u;
const PROBLEM =
  /问题|不足|不够|不强|不高|不及时|不到位|不全|不深|不熟|不规范|不均|不多|不大|不畅|不透|不佳|不严|不新|不便|不细|不实|不准|不平衡|薄弱|弱|有待|尚待|亟待|差距|滞后|短板|欠缺|偏[少低慢]|缺[乏少]|有限|仍需|尚需|还需|需要?进一步|单一|较[少低慢]|局限|落后|困难|脱节|难|少(?=$|,)/u;
const AHEAD =
  /下一步|今后|接下来|将|改进|整改|为此|针对|202\d年,?(?:我|本|要)|要(?:加强|加大|进一步|继续)|已|拟/u;
const BETTER =
  /加强|提升|提高|完善|健全|强化|优化|推进|加大|落实|规范|丰富|拓宽|拓展|创新|细化|充实|压实|梳理|组织/u;

/** What the lines tell: under a heading of their own, whatever they say; else by their words. */
function toldBy(lines: readonly string[]) {
  const found = { problem: false, improvement: false, anything: false };
  let under: 'problem' | 'improvement' | null = null;
  for (const line of lines) {
    const problems = PROBLEMS_HEADING.exec(line);
    const better = problems ? null : BETTER_HEADING.exec(line);
    if (problems) under = problems.groups?.both === undefined ? 'problem' : null;
    if (better) under = 'improvement';
    const rest = line.slice((problems ?? better)?.[0].length ?? 0);
    for (const sentence of rest.split(/[。;!]/u)) {
      if (NOTHING.test(sentence)) continue;
      found.anything = true;
      if (under && !DENIED.test(sentence)) found[under] = true;
      if (PROBLEM.test(sentence) && !DENIED.test(sentence)) found.problem = true;
      if (AHEAD.test(sentence) || (BETTER.test(sentence) && !PROBLEM.test(sentence)))
        found.improvement = true;
    }
  }
  return found;
}

/**
 * Part five names a problem and what was or will be done about it. "无", or a part that is empty, is
 * none.
 */
export const problemsEmpty = defineRule({
  code: 'problems-empty',
  about: 'content',
  severity: 'warning',
  basis: '国办公开办函〔2021〕30号；《条例》第五十条',
  ofAbsence: true,
  needs: ['problems'],
  check({ report }, { problems }) {
    const parts = report.sections.filter(({ name }) => name === problems);
    const [section] = parts;
    if (!section) return notApplicable;
    const lines = linesOf(parts.flatMap(({ blocks }) => blocks)).map(({ text }) => text);
    const { problem, improvement, anything } = toldBy(lines);
    if (problem && improvement) return [];
    if (!anything && parts.some(({ sources }) => sources.length > 0)) return incomplete;
    const variant = !anything ? 'empty' : problem ? 'improvement' : 'problem';
    return [{ variant, quotes: headingOf(section), near: beginningOf(section) }];
  },
});
