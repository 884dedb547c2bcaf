import type { Line, Part, Table } from '../form.ts';

const previousItems: Line = {
  key: 'previousItems',
  text: '上一年项目数量',
  variants: ['上年项目数量'],
  group: [],
};
const change: Line = {
  key: 'change',
  text: '本年增/减',
  variants: ['本年增减', '本年增/减数量'],
  group: [],
  measure: 'change',
};
const decisions: Line = { key: 'decisions', text: '处理决定数量', group: [] };

function documents(): Part {
  return {
    caption: '第二十条第（一）项',
    rows: [
      { key: 'regulations', text: '规章', variants: ['行政规章'], group: [] },
      { key: 'normativeDocuments', text: '规范性文件', variants: ['行政规范性文件'], group: [] },
    ],
    columns: [
      { key: 'produced', text: '本年新制作数量', variants: ['本年新制作数'], group: [] },
      { key: 'disclosed', text: '本年新公开数量', variants: ['本年新公开数'], group: [] },
      { key: 'totalDisclosed', text: '对外公开总数量', variants: ['对外公开总数'], group: [] },
    ],
  };
}

/** 表二 主动公开政府信息情况, 2019. 上一年 + 增减 = 处理决定 is not an identity of it. */
export const disclosure2019: Table = {
  key: 'disclosure',
  section: 'disclosure',
  familiar: 2,
  parts: [
    documents(),
    {
      caption: '第二十条第（五）项',
      rows: [
        { key: 'licences', text: '行政许可', group: [] },
        { key: 'otherServices', text: '其他对外管理服务事项', group: [] },
      ],
      columns: [previousItems, change, decisions],
    },
    {
      caption: '第二十条第（六）项',
      rows: [
        { key: 'penalties', text: '行政处罚', group: [] },
        { key: 'coerciveMeasures', text: '行政强制', group: [] },
      ],
      columns: [previousItems, change, decisions],
    },
    {
      caption: '第二十条第（八）项',
      rows: [{ key: 'fees', text: '行政事业性收费', group: [] }],
      columns: [previousItems, change],
    },
    {
      caption: '第二十条第（九）项',
      rows: [{ key: 'procurement', text: '政府集中采购', group: [] }],
      columns: [
        { key: 'projects', text: '采购项目数量', group: [] },
        { key: 'amount', text: '采购总金额', group: [], measure: 'amount' },
      ],
    },
  ],
};
