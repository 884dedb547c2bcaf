import { expect, test } from 'vitest';
import { basisIn } from '../../lib/findings/basis.ts';
import { annual2019, annual2021 } from '../../lib/forms/annual/annual.ts';
import { enforcement } from '../../lib/forms/enforcement/enforcement.ts';
import { forms } from '../../lib/forms/index.ts';
import { rules } from '../../lib/rules/index.ts';

const ordinance = '《政府信息公开条例》（国务院令第711号）第五十条';
const [of2019, of2021, of2018] = [annual2019, annual2021, enforcement].map(({ source }) => source);

test.each([
  ['算术', annual2021, 2023, ['arithmetic']],
  ['国办公开办函〔2021〕30号；实务', annual2021, 2023, [of2021, 'practice']],
  ['国办公开办函〔2021〕30号；实务', annual2019, 2020, [of2019, 'practice']],
  // A report of 2023 has to be on the form of 2021, whichever it is on.
  ['国办公开办函〔2021〕30号', annual2019, 2023, [of2021]],
  ['国办公开办函〔2021〕30号、〔2019〕60号；算术', annual2021, 2023, [of2021, 'arithmetic']],
  ['国办公开办函〔2021〕30号、〔2019〕60号；算术', enforcement, 2023, ['arithmetic']],
  ['国办公开办函〔2021〕30号；国办发〔2018〕118号', annual2021, null, [of2021]],
  ['国办公开办函〔2021〕30号；国办发〔2018〕118号', enforcement, 2023, [of2018]],
  ['《条例》第五十条；国办发〔2018〕118号', annual2021, 2023, [ordinance]],
  ['《条例》第五十条；国办发〔2018〕118号', enforcement, 2023, [of2018]],
  ['《立法法》第九十一条、第九十三条', annual2021, 2023, ['《立法法》第九十一条、第九十三条']],
])('%s binds a report on %o of %s', (basis, form, year, told) => {
  expect(basisIn(basis, { form, year })).toEqual(told);
});

test.each(rules)('$code is told with no other form’s circular', ({ basis }) => {
  for (const form of forms) {
    const others = forms.filter(({ family }) => family !== form.family);
    const told = basisIn(basis, { form, year: form.years.from }).join('');
    for (const { source } of others) expect(told).not.toContain(source);
  }
});
