import type { Line } from './blocks.ts';
import { beginsFlow, endsFlow, isOutflow } from './words.ts';

/** A balance and what leads to it, first to last, with those lines of them that are taken off. */
export interface Flow {
  readonly total: number;
  readonly parts: readonly number[];
  readonly less: ReadonlySet<number>;
}

/** 年初余额, 本年新增, 本年偿还, 年末余额: the last is the first with what came and without what went. */
export function flowsOf(lines: readonly Line[]): Flow[] {
  return lines.flatMap((line, at) => {
    if (!endsFlow(line.label)) return [];
    const before = lines.slice(0, at);
    const first = before.findLastIndex(({ label }) => beginsFlow(label));
    const parts = first < 0 ? [] : before.slice(first);
    if (parts.length < 2) return [];
    const less = parts.filter(({ label }) => isOutflow(label)).map(({ index }) => index);
    return [{ total: line.index, parts: parts.map(({ index }) => index), less: new Set(less) }];
  });
}
