import type { Line, Table } from '../form.ts';

/** 次数 or 宗数, printed below the action's name or with it. */
function cases(action: string, name: string): Line {
  const units = [
    '（宗）',
    '',
    '宗数',
    '次数',
    '次数（宗）',
    '宗数（宗）',
    '数量',
    '数量（宗）',
    '实施数量（宗）',
  ];
  return {
    key: `${action}.cases`,
    text: `${name}（宗）`,
    variants: units.map((unit) => `${name}${unit}`),
    group: [name],
  };
}

/** The money that an action is about; `words` are the form's own for it. */
function amount(action: string, name: string, words: string): Line {
  const variants = [words, '总金额', '金额', words.replace('总金额', '金额')];
  return {
    key: `${action}.amount`,
    text: `${words}（万元）`,
    variants: variants.map((one) => `${name}${one}`),
    group: [name],
    measure: 'amount',
  };
}

/** 表四 其他行政执法行为实施情况统计表: one row, below each action its 宗数 and, of some, the money. */
export const otherActions: Table = {
  key: 'otherActions',
  section: 'figures',
  familiar: 3,
  blankIsZero: true,
  leftOut:
    '(?:无|没有|不具有|不具备|不承担|不涉及|未涉及|未开展|未实施|未发生)[^。；;]{0,12}其他行政执法行为|其他行政执法行为[^。；;]{0,12}(?:不涉及|未涉及|未开展|未实施|未发生|不适用|无此项)',
  parts: [
    {
      bodies: true,
      rows: [{ key: 'cases', text: '', group: [] }],
      columns: [
        cases('levy', '行政征收'),
        amount('levy', '行政征收', '征收总金额'),
        cases('inspection', '行政检查'),
        cases('ruling', '行政裁决'),
        amount('ruling', '行政裁决', '涉及金额'),
        cases('grant', '行政给付'),
        amount('grant', '行政给付', '给付总金额'),
        cases('confirmation', '行政确认'),
        cases('reward', '行政奖励'),
        amount('reward', '行政奖励', '奖励总金额'),
        {
          ...cases('other', '其他行政执法行为'),
          variants: [
            '其他行政执法行为',
            '其他行政执法行为宗数',
            '其他行政执法行为次数（宗）',
            '其他执法行为',
            '其他（宗）',
            '其他',
          ],
        },
      ],
    },
  ],
};
