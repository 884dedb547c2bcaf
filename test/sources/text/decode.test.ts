import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeText } from '../../../lib/sources/text/decode.ts';

const words = '二、主动公开政府信息情况\t合计\t12件';

/** GB 2312 of "合计 3". */
const gbk = [0xba, 0xcf, 0xbc, 0xc6, 0x20, 0x33];

const utf16 = (text: string, isLittle: boolean, mark = true) => {
  const units = [...(mark ? '\ufeff' : ''), ...text].flatMap((sign) => {
    const unit = sign.charCodeAt(0);
    return isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255];
  });
  return Uint8Array.from(units);
};

test.each([
  ['UTF-8', new TextEncoder().encode(words), words],
  ['UTF-8 with a mark', new TextEncoder().encode(`\ufeff${words}`), words],
  ['UTF-16LE', utf16(words, true), words],
  ['UTF-16BE', utf16(words, false), words],
  ['UTF-16LE of ASCII without a mark', utf16('<table><tr><td>1', true, false), '<table><tr><td>1'],
  ['GBK', Uint8Array.from(gbk), '合计 3'],
])('%s', (_, bytes, text) => {
  expect(decodeText(bytes)).toBe(text);
});

test('what a server or a page says is believed where the bytes bear it', () => {
  const big5 = Uint8Array.from([0xa6, 0x58, 0xad, 0x70]);
  expect(decodeText(big5, 'text/html; charset=big5')).toBe('合計');
  const page = [...new TextEncoder().encode('<meta charset="big5">'), ...big5];
  expect(decodeText(Uint8Array.from(page))).toBe('<meta charset="big5">合計');
  expect(decodeText(Uint8Array.from(gbk), 'text/plain; charset=utf-8')).toBe('合计 3');
  expect(decodeText(new TextEncoder().encode(words), 'text/plain; charset=gbk')).toBe(words);
  expect(decodeText(Uint8Array.from(gbk), 'text/plain; charset=none-such')).toBe('合计 3');
});

test('a file cut off within a sign is still of its encoding', () => {
  const bytes = new TextEncoder().encode(words);
  expect(decodeText(bytes.subarray(0, bytes.length - '件'.length - 1))).toBe(words.slice(0, -1));
});

test('any bytes give a text', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      (bytes) => typeof decodeText(bytes) === 'string',
    ),
  );
});
