import type { Layout } from '../layout.ts';
import type { PlainTable } from '../report-of.ts';
import type { SheetCell } from '../sheet.ts';

function words(name: string, change: (text: string) => string): Layout {
  return {
    name,
    item: 6,
    words: (text, cell) => (isLabel(cell) ? change(text) : text),
  };
}

function isLabel({ kind }: SheetCell): boolean {
  return kind === 'label' || kind === 'header' || kind === 'caption';
}

const TYPOS: readonly (readonly [string, string])[] = [
  ['本年废止件数', '本年度止件数'],
  ['其他法律行政法规禁止公开', '其他法律行政止公开'],
  ['没有现成信息需要另行制作', '没有现成信息需要另行制做'],
  ['信访举报投诉类申请', '信访举报投拆类申请'],
  ['社会公益组织', '社会公益组职'],
  ['结转下年度继续办理', '结转下一年度继续办理'],
  ['保护第三方合法权益', '保护第三方的合法权益'],
];

/** 6. Slips of the pen as reports have them. */
export const typos = words('typos', (text) =>
  TYPOS.reduce((label, [right, wrong]) => label.replace(right, wrong), text),
);

/** 6. A sign lost in every label. */
export const lostSigns: Layout = {
  ...words('lost-signs', (text) => {
    const at = 2 + (text.charCodeAt(text.length - 1) % Math.max(1, text.length - 3));
    return text.length > 4 ? text.slice(0, at) + text.slice(at + 1) : text;
  }),
  mayLose: 'short labels are no longer like the form’s',
};

/** 6. Half-width brackets with a space after them: (一) 予以公开. */
export const halfWidthBrackets = words('half-width-brackets', (text) =>
  text
    .replace(/（([一二三四五六七])）/gu, '($1) ')
    .replace(/（/gu, '(')
    .replace(/）/gu, ')'),
);

/** 6. 1、 for 1. */
export const otherNumbering = words('other-numbering', (text) => text.replace(/^(\d)\./u, '$1、'));

/** 6. Spaces inside words. */
export const spacedWords = words('spaced-words', (text) =>
  text.length < 6 ? [...text].join(' ') : text,
);

/** 6. Quotation marks and commas as a keyboard gives them. */
export const plainPunctuation = words('plain-punctuation', (text) =>
  text
    .replace(/[“”]/gu, '"')
    .replace(/，/gu, ',')
    .replace(/、(?=行政)/gu, ','),
);

/** 6. Units behind labels. */
export const unitsBehindLabels = words('units-behind-labels', (text) =>
  /^(?:规章|行政许可|行政处罚|处理决定数量|总计|自然人)$/u.test(text) ? `${text}（件）` : text,
);

/** 6. Signs of no width, as editors leave them. */
export const zeroWidthSigns = words('zero-width-signs', (text) =>
  text.length > 2 ? `\ufeff${text.slice(0, 2)}\u200b${text.slice(2)}` : text,
);

/** 6. The labels of groups are not printed. */
export const groupLabelMissing: Layout = {
  name: 'group-label-missing',
  item: 6,
  sheet: (sheet) => {
    const blank = new Map<SheetCell, SheetCell>();
    for (const row of sheet.slots) {
      for (const [column, cell] of row.entries()) {
        const groups = cell.kind === 'label' && column === 1 && row[2] !== cell;
        if (groups || cell.text === '法人或其他组织') blank.set(cell, { ...cell, text: '' });
      }
    }
    const slots = sheet.slots.map((row) => row.map((cell) => blank.get(cell) ?? cell));
    return { ...sheet, slots };
  },
};

/** 6. A row is not printed. */
export const rowMissing: Layout = {
  name: 'row-missing',
  item: 6,
  report: (report) => ({
    ...report,
    ...(report.applications
      ? { applications: without(report.applications, 'denied.thirdPartyRights') }
      : {}),
  }),
};

function without(table: PlainTable, row: string): PlainTable {
  return Object.fromEntries(Object.entries(table).filter(([key]) => key !== row));
}

/** 6. A row printed twice. */
export const rowDoubled: Layout = {
  name: 'row-doubled',
  item: 6,
  sheet: (sheet) => {
    if (sheet.table !== 'applications') return sheet;
    const slots = sheet.slots.flatMap((row) => {
      const again = row.map((cell) => (cell.kind === 'figure' ? { ...cell } : cell));
      return row.some(({ text }) => text.includes('现成信息')) ? [row, again] : [row];
    });
    return { ...sheet, slots: slots.map((row) => [...row]) };
  },
};

/** 6. Two rows exchanged. */
export const rowsExchanged: Layout = {
  name: 'rows-exchanged',
  item: 6,
  sheet: (sheet) => {
    if (sheet.table !== 'applications') return sheet;
    const at = (words: string) =>
      sheet.slots.findIndex((row) => row.some(({ text }) => text.includes(words)));
    const [a, b] = [at('属于三类内部事务信息'), at('属于四类过程性信息')];
    const first = sheet.slots[a];
    const second = sheet.slots[b];
    if (!first || !second) return sheet;
    const slots = sheet.slots.map((row, index) =>
      index === a ? second : index === b ? first : row,
    );
    return { ...sheet, slots };
  },
};
