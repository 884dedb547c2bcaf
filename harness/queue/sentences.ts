/** Sentences as reports have them, put together so that two reports rarely have the same. */
import type { Random } from '../accuracy/random.ts';

const parts: Readonly<Record<string, readonly string[]>> = {
  when: ['年初', '上半年', '入夏以后', '第三季度', '年末', '全年', '每个季度', '每月月底'],
  who: [
    '办公室',
    '各业务股室',
    '下属单位',
    '窗口人员',
    '新闻发言人',
    '分管领导',
    '法律顾问',
    '信息员',
  ],
  what: [
    '民生实事',
    '项目审批',
    '惠农补贴',
    '饮水安全',
    '学位供给',
    '道路养护',
    '药品价格',
    '防汛值守',
    '助残服务',
    '招工信息',
    '环境整治',
    '老旧小区改造',
  ],
  how: [
    '逐条核对后发布',
    '以图解形式说明',
    '在网站专栏集中展示',
    '通过热线答复来电',
    '会同相关单位研究',
    '请群众代表旁听',
    '按目录重新归类',
    '交由专人复核',
  ],
  where: [
    '村务公开栏',
    '政务服务大厅',
    '单位网站',
    '政务新媒体',
    '社区活动室',
    '乡镇便民点',
    '图书馆查阅点',
    '农贸市场',
  ],
  result: [
    '群众来电比以往减少',
    '查询时间明显缩短',
    '办理过程更加清楚',
    '有关意见得到采纳',
    '差错得到及时更正',
    '旧栏目得到清理',
    '重复提问逐步减少',
    '答复更为完整',
  ],
  weak: [
    '个别栏目更新偏慢',
    '解读材料不够通俗',
    '答复口径不尽一致',
    '基层力量较为薄弱',
    '公开目录层级过多',
    '与群众互动较少',
  ],
  next: [
    '补充专职人员',
    '制定更新清单',
    '开展业务培训',
    '统一答复文本',
    '邀请群众评议',
    '简化查询步骤',
  ],
};

const overviews: readonly string[] = [
  '{when}，{organ}{who}把{what}的有关内容在{where}公布，{how}，{result}。',
  '围绕{what}，{who}于{when}在{where}设点答疑，共听取意见{number}条，{result}。',
  '{who}对涉及{what}的文件{how}，{when}清理{number}件，{result}。',
  '{when}针对{what}和{what}的提问较多，{who}{how}，随后在{where}张贴说明。',
  '为方便查阅，{organ}在{where}增设{what}专题，由{who}{how}。',
];

const problems: readonly string[] = [
  '{organ}在{what}方面{weak}，{where}的内容也不够完整。',
  '针对{weak}的情况，{who}将{next}，并在{where}{next}。',
  '下一步围绕{what}{next}，{when}由{who}检查落实。',
];

/** Paragraphs of 总体情况 and of 存在的主要问题及改进情况. */
export function paragraphsOf(random: Random, organ: string): readonly [string[], string[]] {
  const written = (templates: readonly string[], count: number) =>
    Array.from({ length: count }, () => filledIn(random.pick(templates), random, organ));
  const joined = (templates: readonly string[]) =>
    Array.from({ length: 3 }, () => written(templates, 3).join(''));
  return [joined(overviews), joined(problems)];
}

function filledIn(template: string, random: Random, organ: string): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    if (name === 'organ') return organ;
    if (name === 'number') return `${random.whole(2, 90)}`;
    return random.pick(parts[name] ?? []);
  });
}
