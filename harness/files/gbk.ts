/** Bytes of each sign of GBK, by what its decoder makes of every two. */
const signs = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gbk');
for (let high = 0x81; high <= 0xfe; high++) {
  for (let low = 0x40; low <= 0xfe; low++) {
    const sign = decoder.decode(Uint8Array.of(high, low));
    if (sign.length === 1 && !signs.has(sign)) signs.set(sign, [high, low]);
  }
}

/** A text in GBK; a sign that it has not becomes `?`. */
export function gbk(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return code < 0x80 ? code : (signs.get(sign) ?? 0x3f);
    }),
  );
}
