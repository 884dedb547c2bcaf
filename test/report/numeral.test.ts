import { expect, test } from 'vitest';
import { readNumeral } from '../../lib/report/numeral.ts';

test.each([
  ['三', 3],
  ['两', 2],
  ['十', 10],
  ['十二', 12],
  ['二十', 20],
  ['二十一', 21],
  ['一百零五', 105],
  ['两百三十', 230],
  ['三千零六', 3006],
  ['一万二千', 12000],
  ['十二万零三百', 120300],
  ['二〇二三', 2023],
  ['零', 0],
  ['百', null],
  ['五五十', null],
  ['件', null],
  ['', null],
])('%s is %s', (text, value) => {
  expect(readNumeral(text)).toBe(value);
});
