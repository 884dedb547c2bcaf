import type { Line, Table } from '../form.ts';

const decisions: Line = {
  key: 'decisions',
  text: '本年处理决定数量',
  variants: ['处理决定数量', '本年度处理决定数量'],
  group: [],
};

/** 表二 主动公开政府信息情况, 2021. */
export const disclosure2021: Table = {
  key: 'disclosure',
  section: 'disclosure',
  familiar: 2,
  parts: [
    {
      caption: '第二十条第（一）项',
      rows: [
        { key: 'regulations', text: '规章', variants: ['行政规章'], group: [] },
        {
          key: 'normativeDocuments',
          text: '行政规范性文件',
          variants: ['规范性文件'],
          group: [],
        },
      ],
      columns: [
        { key: 'issued', text: '本年制发件数', variants: ['本年度制发件数'], group: [] },
        { key: 'repealed', text: '本年废止件数', variants: ['本年度废止件数'], group: [] },
        { key: 'inForce', text: '现行有效件数', variants: ['现行有效数'], group: [] },
      ],
    },
    {
      caption: '第二十条第（五）项',
      rows: [{ key: 'licences', text: '行政许可', group: [] }],
      columns: [decisions],
    },
    {
      caption: '第二十条第（六）项',
      rows: [
        { key: 'penalties', text: '行政处罚', group: [] },
        { key: 'coerciveMeasures', text: '行政强制', group: [] },
      ],
      columns: [decisions],
    },
    {
      caption: '第二十条第（八）项',
      rows: [{ key: 'fees', text: '行政事业性收费', group: [] }],
      columns: [
        {
          key: 'amount',
          text: '本年收费金额（单位：万元）',
          variants: ['本年收费金额'],
          group: [],
          measure: 'amount',
        },
      ],
    },
  ],
};
