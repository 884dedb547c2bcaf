import type { Random } from '../accuracy/random.ts';

/** The words of a report in its parts 一 and 五, a paragraph each. */
export interface Prose {
  readonly overview: readonly string[];
  readonly problems: readonly string[];
}

const verbs =
  '梳理 公示 更新 整理 汇编 细化 编发 校对 归集 补录 展示 推送 汇总 清点 核实 印发 登载 筛选 修订 标注'.split(
    ' ',
  );
const objects =
  '惠民补贴发放名册 重点工程进度台账 校舍维修预算清单 饮水安全检测数据 老旧小区改造方案 农机购置补助标准 防汛物资储备目录 公交线路调整说明 就业岗位供需信息 窗口服务时间安排 食品抽检结果明细 困难群众救助条件 土地流转合同范本 道路施工绕行提示 消防隐患整改记录 疫苗接种点位地图 文物修缮经费去向 秸秆禁烧巡查通报 招生片区划分依据 桥梁定期检测报告 河道采砂许可条件 粮食收购网点分布 燃气入户安检计划 养老机构收费明细 技能培训报名渠道 地质灾害避险路线 产业帮扶项目库 停车泊位收费规则 森林防火责任片区 垃圾分类投放指引 电商直播培训课表 集体资产租赁底价'.split(
    ' ',
  );
const manners =
  '由专人逐条把关 借助微信公众号转发 在便民大厅同步张贴 请村干部入户讲解 按月对照清单检查 邀请群众代表试读 配上图表和短视频 纳入科室周例会 分类编号统一存放 与热线诉求对照分析 会同法律顾问研判 交由值班人员复看 采用一问一答形式 附上联系人和电话 依托村务公开栏延伸 组织新进人员跟班学习 借鉴兄弟地区做法 请第三方抽样回访 结合政务开放日讲解 利用大喇叭滚动播报'.split(
    ' ',
  );
const results =
  '方便群众随时对照查询 减少了重复来电咨询 让办事流程一看就懂 缩短了材料准备时间 解决了找不到入口的麻烦 提高了基层干部熟悉程度 避免了前后口径不一 使企业少跑冤枉路 让监督有了明白依据 消除了多处发布的差异 带动了村组主动亮账 受到来访群众好评 为后续评估留下底稿 保证了链接长期有效 促进了科室之间配合 压缩了信息滞后天数 增强了年轻干部责任心 便于老年人放大阅读 补上了偏远村组的短板 形成了可以照办的样本'.split(
    ' ',
  );
const aspects = '主动公开 依申请公开 政府信息管理 平台建设 监督保障'.split(' ');
const ordinals = '一二三四五';

/** Words of their own for each report, so that no two are alike by chance. No figure stands in them. */
export function proseOf(random: Random): Prose {
  const [verb, object, manner, result] = [verbs, objects, manners, results].map((words) =>
    drawer(random, words),
  ) as [Draw, Draw, Draw, Draw];
  const sentence = () => `${verb()}${object()}，${manner()}，${result()}。`;
  const overview = aspects.map(
    (aspect, at) => `（${ordinals[at]}）${aspect}。${sentence()}${sentence()}`,
  );
  const problems = [
    `一是${object()}的公开还不够及时，${manner()}的办法坚持得不好；二是${object()}写得偏专业，离${result()}还有差距。`,
    `下一步将重新${verb()}${object()}，${manner()}，争取${result()}。`,
  ];
  return { overview, problems };
}

type Draw = () => string;

/** Each word once. */
function drawer(random: Random, words: readonly string[]): Draw {
  const left = [...words];
  return () => left.splice(random.whole(0, left.length - 1), 1)[0] ?? '';
}
