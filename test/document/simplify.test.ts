import { expect, test } from 'vitest';
import { simplify } from '../../lib/document/simplify.ts';

test('traditional characters of the forms become simplified ones', () => {
  expect(simplify('結果維持，複議與訴訟')).toBe('结果维持，复议与诉讼');
  expect(simplify('撤銷許可，排除妨礙')).toBe('撤销许可，排除妨碍');
});
