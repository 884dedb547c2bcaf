/**
 * The fonts of small PDFs. `/F` Helvetica; `/C` composite, each sign two bytes of UTF-16, its widths an em
 * and half an em; `/U` the same without a word on which characters its codes are; `/T` Type 3, whose
 * codes a to j are the digits, squares half an em wide.
 */
export function addFonts(
  add: (words: string) => number,
  stream: (dictionary: string, data: string) => number,
): string {
  const helvetica = add('<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>');
  const descriptor = add(
    '<</Type/FontDescriptor/FontName/Song/Flags 4/FontBBox[0 -200 1000 900]/ItalicAngle 0' +
      '/Ascent 860/Descent -140/CapHeight 700/StemV 80>>',
  );
  const below = add(
    '<</Type/Font/Subtype/CIDFontType2/BaseFont/Song/CIDSystemInfo<</Registry(Adobe)' +
      `/Ordering(Identity)/Supplement 0>>/FontDescriptor ${descriptor} 0 R/DW 1000/W[0 255 500]>>`,
  );
  const composite = (more: string) =>
    add(
      '<</Type/Font/Subtype/Type0/BaseFont/Song/Encoding/Identity-H' +
        `/DescendantFonts[${below} 0 R]${more}>>`,
    );
  const told = stream('', characters);
  const square = stream('', '500 0 d0 50 0 400 700 re f');
  const digits = [...'0123456789'].map((digit) => `/d${digit} ${square} 0 R`).join('');
  const names = [...'0123456789'].map((digit) => `/d${digit}`).join('');
  const toDigits = stream('', charactersOf('<00> <ff>', '<61> <6a> <0030>'));
  const type3 = add(
    '<</Type/Font/Subtype/Type3/FontBBox[0 0 500 700]/FontMatrix[.001 0 0 .001 0 0]' +
      `/CharProcs<<${digits}>>/Encoding<</Type/Encoding/Differences[97${names}]>>/FirstChar 97` +
      `/LastChar 106/Widths[${'500 '.repeat(10)}]/Resources<<>>/ToUnicode ${toDigits} 0 R>>`,
  );
  const mapped = composite(`/ToUnicode ${told} 0 R`);
  return `/F ${helvetica} 0 R/C ${mapped} 0 R/U ${composite('')} 0 R/T ${type3} 0 R`;
}

const charactersOf = (codes: string, ranges: string) =>
  '/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /A def /CMapType 2 def ' +
  `1 begincodespacerange ${codes} endcodespacerange ${ranges.split('>').length > 4 ? 2 : 1} ` +
  `beginbfrange ${ranges} endbfrange endcmap end end`;

/** A range of a map keeps the first byte: one for each. */
const characters = charactersOf(
  '<0000> <ffff>',
  Array.from({ length: 256 }, (_, high) => {
    const byte = high.toString(16).padStart(2, '0');
    return `<${byte}00> <${byte}ff> <${byte}00>`;
  }).join('\n'),
);
