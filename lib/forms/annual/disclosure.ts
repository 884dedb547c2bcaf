import { type Line, line, type Part, type Table } from '../form.ts';

/** 表二 主动公开政府信息情况: one part for each clause of 第二十条 of the 条例. */
function disclosure(parts: readonly Part[]): Table {
  return { key: 'disclosure', section: 'disclosure', familiar: 2, parts };
}

function clause(number: string, rows: readonly Line[], columns: readonly Line[]): Part {
  return { caption: `第二十条第（${number}）项`, rows, columns };
}

const regulations = line('regulations', '规章', { variants: ['行政规章'] });
const licences = line('licences', '行政许可');
const sanctions = [line('penalties', '行政处罚'), line('coerciveMeasures', '行政强制')];
const fees = line('fees', '行政事业性收费');

const items = [
  line('previousItems', '上一年项目数量', { variants: ['上年项目数量'] }),
  line('change', '本年增/减', { variants: ['本年增减', '本年增/减数量'], measure: 'change' }),
];
const itemsAndDecisions = [...items, line('decisions', '处理决定数量')];

/** The form of 2019. 上一年 + 增减 = 处理决定 is not an identity of it. */
export const disclosure2019 = disclosure([
  clause(
    '一',
    [regulations, line('normativeDocuments', '规范性文件', { variants: ['行政规范性文件'] })],
    [
      line('produced', '本年新制作数量', { variants: ['本年新制作数'] }),
      line('disclosed', '本年新公开数量', { variants: ['本年新公开数'] }),
      line('totalDisclosed', '对外公开总数量', { variants: ['对外公开总数'] }),
    ],
  ),
  clause('五', [licences, line('otherServices', '其他对外管理服务事项')], itemsAndDecisions),
  clause('六', sanctions, itemsAndDecisions),
  clause('八', [fees], items),
  clause(
    '九',
    [line('procurement', '政府集中采购')],
    [line('projects', '采购项目数量'), line('amount', '采购总金额', { measure: 'amount' })],
  ),
]);

const decisions = line('decisions', '本年处理决定数量', {
  variants: ['处理决定数量', '本年度处理决定数量'],
});

export const disclosure2021 = disclosure([
  clause(
    '一',
    [regulations, line('normativeDocuments', '行政规范性文件', { variants: ['规范性文件'] })],
    [
      line('issued', '本年制发件数', { variants: ['本年度制发件数'] }),
      line('repealed', '本年废止件数', { variants: ['本年度废止件数'] }),
      line('inForce', '现行有效件数', { variants: ['现行有效数'] }),
    ],
  ),
  clause('五', [licences], [decisions]),
  clause('六', sanctions, [decisions]),
  clause(
    '八',
    [fees],
    [
      line('amount', '本年收费金额（单位：万元）', {
        variants: ['本年收费金额'],
        measure: 'amount',
      }),
    ],
  ),
]);
