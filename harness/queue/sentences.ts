/** Sentences as reports have them, put together so that two reports have little in common. */
import type { Random } from '../accuracy/random.ts';

const listed = (words: string): readonly string[] => words.split(' ');

const parts: Readonly<Record<string, readonly string[]>> = {
  when: listed(
    '年初 上半年 入夏以后 第三季度 年末 全年 每个季度 每月月底 开春时节 汛期之前 秋收期间 元旦前后 五月中旬 暑假里 下半年 十月以来',
  ),
  who: listed(
    '办公室 各业务股室 下属单位 窗口人员 新闻发言人 分管领导 法律顾问 信息员 档案室 值班科长 驻村干部 宣传专班 督查组 网格员 各分站所 机关党委',
  ),
  field: listed(
    '民生实事 工程招标 惠农补贴 农村饮水 义务教育 乡村道路 集采药品 防汛物资 助残托养 招工用人 河道采砂 旧房改造 集体林权 殡葬收费 校车线路 食品抽检 土地流转 燃气管线 养老床位 文物修缮 公交票价 停车泊位 耕地地力 渔业禁捕',
  ),
  matter: listed(
    '办理流程 收费依据 资金去向 验收结论 申报条件 排查台账 中标名单 时间安排 投诉渠道 责任分工 评审意见 变更说明 公示期限 补办手续 年度计划 抽查比例',
  ),
  how: listed(
    '逐条核对后发布 画成图解 拍成短片 在专栏里集中放置 由热线代为答复 会同相关单位研究 请群众代表旁听 按目录重新归类 交由专人复核 译成本地方言播讲 印成口袋手册 标注有效期限 附上样表 逐户送达 录入查询终端 隐去个人信息后上网',
  ),
  where: listed(
    '村务公开栏 政务服务大厅 单位门户 政务新媒体 社区活动室 乡镇便民点 县图书馆 农贸市场 客运站候车厅 医院导诊台 学校门口 企业服务站 老年大学 田间课堂 移民新村 水库管理所',
  ),
  subject: listed(
    '群众来电 查询时间 办理环节 外界意见 栏目差错 过期网页 重复提问 答复篇幅 排队人数 退件数量 信访苗头 跑腿次数 复印费用 审核用时',
  ),
  change: listed(
    '比往常少 缩短近半 更加清楚 多被采纳 当日更正 得到清理 逐步减少 趋于完整 保持平稳 不再积压 有据可查 明显回落',
  ),
  weak: listed(
    '更新偏慢 说法太专业 口径不一 人手不足 层级过多 互动较少 图片模糊 检索不便 链接失效 附件缺页 标题笼统 分类交叉',
  ),
  next: listed(
    '补充专职人员 制定更新清单 开展轮训 统一答复文本 邀请群众评议 简化查询步骤 每周巡查链接 请律师把关 设立意见箱 开通语音播报 与档案馆对账 公布办理时限',
  ),
};

const overviews: readonly string[] = [
  '{when}，{organ}{who}把{field}的{matter}在{where}公布，{how}，{subject}{change}。',
  '围绕{field}，{who}于{when}到{where}设点答疑，共听取意见{number}条，{subject}{change}。',
  '{who}将涉及{matter}的文件{how}，{when}清理{number}件。',
  '{when}问{field}{matter}的人较多，{who}{how}，随后张贴于{where}。',
  '为方便查阅，{organ}在{where}增设{field}专题，由{who}{how}。',
  '就{matter}而言，{subject}{change}，这与{who}在{when}{how}有关。',
  '{field}的{matter}改由{who}保管，{where}同时留存一份。',
  '{number}名居民在{where}看过{field}的{matter}，{subject}{change}。',
];

const problems: readonly string[] = [
  '{organ}的{field}{matter}{weak}，{where}的内容也不够完整。',
  '针对{field}{weak}的情况，{who}将{next}，并与{where}衔接。',
  '下一步围绕{matter}{next}，{when}由{who}检查落实。',
  '{where}的{matter}{weak}，{subject}仍有起伏。',
  '拟于{when}{next}，使{field}的{matter}有人过问。',
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
