import type { Meaning, Quantity, Spoken, Topic } from '../spoken.ts';
import { inWords } from '../words.ts';

function sum(table: string, ...columns: string[]): Meaning {
  return columns.map((column) => ({ table, row: 'cases', column }));
}

type More = Partial<Omit<Quantity, 'words' | 'meanings'>>;

/** What a table counts in one of these columns; where a report prints only some, in those that it prints. */
function counted(table: string, words: string, columns: readonly string[], more: More = {}) {
  const meanings = columns.map((column) => sum(table, ...column.split('&')));
  return { words, topic: 'enforcement', meanings, ...more } satisfies Quantity;
}

/** A category of 行政处罚, which a list after their number counts: 其中警告31宗. */
function category(words: string, ...columns: string[]): Quantity {
  return counted('penalties', words, columns, { sort: 'category' });
}

/** 罚没款 is told in 元 or 万元, and so is the table's: as read, a count of 元 is either. */
const penaltyAmount: Quantity = {
  words: '罚没(款项?|收入|金额|资金|财物)?(总金?额|总数|金额|合计)?',
  topic: 'enforcement',
  unless: '收缴|入库|上缴|追缴|缴纳|到账',
  units: '元',
  meanings: [10_000, 1].map((coefficient) => [
    { table: 'penalties', row: 'cases', column: 'amount', coefficient },
  ]),
};

/** What is done is told with it: the words before are then of the body and the year alone. */
const DONE = '(实施|作出|做出|开展|办理|查处|完成)(了)?(各类)?';
const NOUNS = '(实施|决定|案件|行为|事项|工作)?(宗数|次数|件数|案件)?';

const penalties: Readonly<Record<string, Quantity>> = {
  penaltyAmount,
  penaltyWarning: category(
    '警告(、?通报批评)?',
    'warning',
    'warning+criticism',
    'warning&criticism',
  ),
  penaltyConfiscation: category(
    '没收违法所得((、|和|及)?(没收)?(非法|违法)财物)?',
    'gains+goods',
    'gains&goods',
    'gains',
  ),
  penaltySuspension: category('暂扣许可证(件|、?执照)?', 'suspension', 'suspension+downgrade'),
  penaltyRevocation: category('吊销许可证(件|、?执照)?', 'revocation'),
  penaltyStoppage: category('责令停产停业', 'stoppage', 'stoppage+closure', 'stoppage+closure+ban'),
  penaltyDetention: category('行政拘留', 'detention'),
  penaltyFine: category('罚款', 'fine'),
  penaltiesImposed: counted('penalties', `(${DONE})?行政处罚${NOUNS}`, ['total'], {
    unless: '行政处罚(信息|公示|听证)|不予行政处罚|减轻|从轻|简易程序|普通程序|一般程序|重大|撤销',
    absent: true,
  }),
};

const licences: Readonly<Record<string, Quantity>> = {
  licencesRefused: counted('licences', '不予(行政)?许可', ['refused']),
  licencesRevoked: counted('licences', '撤销(行政)?许可', ['revoked']),
  licencesApplied: counted('licences', '(行政许可|许可)(事项)?(的)?申请|申请', ['applied']),
  // 受理 may be of another matter: a difference is for a person to judge.
  licencesAccepted: counted(
    'licences',
    '(予以|依法)?受理((行政)?许可(事项)?(申请)?)?',
    ['accepted'],
    { unless: '案件|投诉|举报|信访|复议', loose: true },
  ),
  licencesGranted: counted(
    'licences',
    '(予以|准予|作出|同意)?许可(决定)?|(予以|准予|作出|同意)行政许可(决定)?',
    ['granted'],
  ),
  licencesAll: counted(
    'licences',
    `(${DONE})?行政许可${NOUNS}`,
    ['granted', 'accepted', 'applied', 'granted&refused'],
    {
      unless: '行政许可(信息|公示|事项清单)|目录|清单',
      absent: true,
    },
  ),
};

const measures = ['restraint', 'sealing', 'seizure', 'freezing', 'other'].map(
  (key) => `measures.${key}`,
);
const executions = ['surcharge', 'transfer', 'auction', 'removal', 'substitution', 'other'].map(
  (key) => `execution.${key}`,
);

const coercion: Readonly<Record<string, Quantity>> = {
  coercionCourt: counted('coercion', '申请(人民)?法院强制执行', ['court']),
  coercionMeasures: counted('coercion', `(${DONE}|采取)?行政强制措施`, [
    measures.slice(1).join('&'),
    measures.join('&'),
    'total',
  ]),
  coercionExecution: counted('coercion', `(${DONE})?行政强制执行|强制执行`, [
    executions.join('&'),
    [...executions, 'court'].join('&'),
    'court',
    'total',
  ]),
  coercionImposed: counted('coercion', `(${DONE})?行政强制${NOUNS}`, ['total'], {
    absent: true,
  }),
};

/** An action of 表四; 行政检查 may be told by 户 as well, or be only a part of it. */
function action(key: string, name: string): Quantity {
  return counted('otherActions', `(${DONE})?${name}${NOUNS}`, [`${key}.cases`], { absent: true });
}

const actions: Readonly<Record<string, Quantity>> = {
  actionsInspection: {
    ...action('inspection', '行政检查'),
    unless: '联合|双随机|专项|计划|户次|人次',
    loose: true,
  },
  actionsLevy: action('levy', '行政征收'),
  actionsRuling: action('ruling', '行政裁决'),
  actionsGrant: action('grant', '行政给付'),
  actionsConfirmation: action('confirmation', '行政确认'),
  actionsReward: action('reward', '行政奖励'),
};

/** The numbers of the second part are the tables'; elsewhere the sentence has to name what is done. */
const topic: Topic = {
  section: 'situation',
  unless:
    '行政复议|行政诉讼|行政应诉|移送|双公示|信用|公示平台|培训|案卷评查|持证|执法证|法制审核|听证|信息公开',
  paragraph: '行政(处罚|许可|强制|检查|征收|裁决|给付|确认|奖励)|罚没',
  shares: '行政处罚|行政许可|行政强制|行政检查',
};

/** How the prose of 行政执法统计年报 speaks of its tables. */
export const enforcementSpoken: Spoken = inWords({
  quantities: { ...penalties, ...licences, ...coercion, ...actions },
  topics: { enforcement: topic },
  units: '[件宗起例项次份]|件次',
  apart: '罚款(金额|总额)|行政强制法|行政许可事项清单',
  absolutes: [],
  tallies: [],
});
