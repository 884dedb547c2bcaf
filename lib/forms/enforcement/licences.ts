import type { Table } from '../form.ts';

/** 表二 行政许可实施情况统计表, in 宗. */
export const licences: Table = {
  key: 'licences',
  section: 'figures',
  familiar: 3,
  blankIsZero: true,
  leftOut:
    '(?:无|没有|不具有|不具备|不承担|不涉及|未涉及|未开展|未实施|未办理|未发生)[^。；;]{0,12}行政许可|行政许可[^。；;]{0,12}(?:不涉及|未涉及|未开展|未实施|未发生|不适用|无此项)',
  parts: [
    {
      bodies: true,
      rows: [{ key: 'cases', text: '', group: [] }],
      columns: [
        {
          key: 'applied',
          text: '申请数量',
          variants: ['申请数量（宗）', '申请数', '申请的数量', '申请总数', '申请宗数'],
          group: [],
        },
        {
          key: 'accepted',
          text: '受理数量',
          variants: ['受理数量（宗）', '受理数', '受理的数量', '受理总数', '受理宗数'],
          group: [],
        },
        {
          key: 'granted',
          text: '许可数量',
          variants: [
            '许可数量（宗）',
            '许可数',
            '许可的数量',
            '准予许可数量',
            '予以许可数量',
            '许可宗数',
          ],
          group: [],
        },
        {
          key: 'refused',
          text: '不予许可数量',
          variants: ['不予许可数量（宗）', '不予许可数', '不予许可的数量', '不予许可宗数'],
          group: [],
        },
        {
          key: 'revoked',
          text: '撤销许可数量',
          variants: [
            '撤销许可数量（宗）',
            '撤销许可数',
            '撤销许可的数量',
            '撤销行政许可数量',
            '撤销许可宗数',
          ],
          group: [],
        },
      ],
    },
  ],
};
