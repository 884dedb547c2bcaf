import fc from 'fast-check';
import { type AnnualForm, formNamed, type PlainReport, type PlainTable } from './report-of.ts';

/** Sparse like a township's, or dense like a province's. The figures need not add up. */
const sparse = fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, fc.nat(20));
const dense = fc.oneof(fc.nat(99), fc.nat(20_000), fc.nat(12_000_000));

function anyTable(form: AnnualForm, table: string, figure: fc.Arbitrary<number>, single: boolean) {
  const rows: Record<string, fc.Arbitrary<Record<string, number>>> = {};
  const parts = formNamed(form).tables.find(({ key }) => key === table)?.parts ?? [];
  for (const part of parts) {
    const row = fc.record(Object.fromEntries(part.columns.map(({ key }) => [key, figure])));
    for (const { key } of part.rows) {
      if (single ? key.startsWith('other.') : key === 'other') continue;
      rows[key] = row;
    }
  }
  return fc.record(rows) as fc.Arbitrary<PlainTable>;
}

/** Reports of both forms, （六）其他处理 printed either way; they shrink to reports of zeros. */
export const anyReport: fc.Arbitrary<PlainReport> = fc
  .tuple(
    fc.constantFrom<AnnualForm>('annual-2021', 'annual-2019'),
    fc.constantFrom(sparse, dense),
    fc.integer({ min: 0, max: 4 }),
    fc.boolean(),
  )
  .chain(([form, figure, later, single]) =>
    fc.record({
      form: fc.constant(form),
      organ: fc.constantFrom('测试县人民政府', '测试市某某局', '测试乡人民政府'),
      year: fc.constant(
        (form === 'annual-2019' ? 2019 : 2021) + (form === 'annual-2019' ? later % 2 : later),
      ),
      disclosure: anyTable(form, 'disclosure', figure, single),
      applications: anyTable(form, 'applications', figure, single),
      proceedings: anyTable(form, 'proceedings', figure, single),
    }),
  );
