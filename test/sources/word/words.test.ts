import { describe, expect, test } from 'vitest';
import { outlineOfBody } from '../../../harness/files/read-word-file.ts';

const r = (text: string, look = '') => `<w:r><w:rPr>${look}</w:rPr><w:t>${text}</w:t></w:r>`;
const p = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const char = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
const instruction = (text: string) => `<w:r><w:instrText> ${text} </w:instrText></w:r>`;
const read = outlineOfBody;

describe('tracked changes are read as they would print', () => {
  test.each([
    [
      'inserted and deleted',
      p(
        r('共'),
        '<w:del><w:r><w:delText>3</w:delText></w:r></w:del>',
        `<w:ins>${r('4')}</w:ins>`,
        r('件'),
      ),
      ['共4件'],
    ],
    ['deleted text as text', p(r('共'), `<w:del>${r('3')}</w:del>`, r('4件')), ['共4件']],
    [
      'moved',
      `${p(`<w:moveFrom>${r('去')}</w:moveFrom>`, r('甲'))}${p(`<w:moveTo>${r('来')}</w:moveTo>`)}`,
      ['甲', '来'],
    ],
    [
      'a paragraph inserted',
      `<w:p><w:pPr><w:rPr><w:ins/></w:rPr></w:pPr>${r('新')}</w:p>${p(r('后'))}`,
      ['新', '后'],
    ],
    [
      'a mark deleted',
      `<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${r('前')}</w:p>${p(r('后'))}`,
      ['前后'],
    ],
  ])('%s', (_, body, said) => {
    expect(read(body)).toEqual(said);
  });
});

describe('fields print their results', () => {
  test.each([
    [
      'a field',
      p(char('begin'), instruction('DATE'), char('separate'), r('2024年'), char('end'), r('1月')),
      ['2024年1月'],
    ],
    [
      'one in the instruction of another',
      p(
        char('begin'),
        instruction('IF'),
        char('begin'),
        instruction('PAGE'),
        char('separate'),
        r('7'),
        char('end'),
        char('separate'),
        r('甲'),
        char('end'),
      ),
      ['甲'],
    ],
    [
      'one in the result of another',
      p(
        char('begin'),
        instruction('TOC'),
        char('separate'),
        r('第'),
        char('begin'),
        instruction('PAGEREF'),
        char('separate'),
        r('1'),
        char('end'),
        r('页'),
        char('end'),
      ),
      ['第1页'],
    ],
    [
      'one without a result',
      p(r('甲'), char('begin'), instruction('XE'), char('end'), r('乙')),
      ['甲乙'],
    ],
    ['a simple one', p(`<w:fldSimple w:instr=" PAGE ">${r('3')}</w:fldSimple>`, r('页')), ['3页']],
  ])('%s', (_, body, said) => {
    expect(read(body)).toEqual(said);
  });
});

describe('text boxes', () => {
  const box = (text: string) => `<w:txbxContent>${p(r(text))}</w:txbxContent>`;
  const drawing = (text: string) =>
    `<w:drawing><wp:anchor><wp:docPr id="1"/><wps:txbx>${box(text)}</wps:txbx></wp:anchor></w:drawing>`;
  const pict = (text: string) =>
    `<w:pict><v:shape><v:textbox>${box(text)}</v:textbox></v:shape></w:pict>`;
  const both = (choice: string, fallback: string) =>
    `<mc:AlternateContent><mc:Choice Requires="wps">${choice}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent>`;

  test.each([
    ['for newer and older programs', p(`<w:r>${both(drawing('框'), pict('框'))}</w:r>`, r('文'))],
    ['around the run', p(both(`<w:r>${drawing('框')}</w:r>`, `<w:r>${pict('框')}</w:r>`), r('文'))],
    ['for older programs only', p(`<w:r>${both('<w:drawing/>', pict('框'))}</w:r>`, r('文'))],
    ['of VML', p(r('文'), `<w:r>${pict('框')}</w:r>`)],
    [
      'in a group',
      p(
        r('文'),
        `<w:r><w:drawing><wps:grp>${both(drawing('框'), pict('框'))}</wps:grp></w:drawing></w:r>`,
      ),
    ],
  ])('%s', (_, body) => {
    expect(read(body)).toEqual(['文', '框']);
  });

  test('hidden ones are not read', () => {
    expect(read(p(r('文'), `<w:r><w:rPr><w:vanish/></w:rPr>${pict('框')}</w:r>`))).toEqual(['文']);
    expect(
      read(p(r('文'), `<w:r>${drawing('框').replace('id="1"', 'id="1" hidden="1"')}</w:r>`)),
    ).toEqual(['文']);
  });
});

describe('what holds words', () => {
  test.each([
    [
      'a content control',
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(r('甲'))}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    [
      'one in a line',
      p(`<w:sdt><w:sdtPr/><w:sdtContent>${r('甲')}</w:sdtContent></w:sdt>`, r('乙')),
      ['甲乙'],
    ],
    ['a link', p(`<w:hyperlink r:id="rId1">${r('甲')}</w:hyperlink>`, r('乙')), ['甲乙']],
    ['a smart tag', p(`<w:smartTag>${r('甲')}</w:smartTag>`), ['甲']],
    [
      'both for newer and older programs',
      `<mc:AlternateContent><mc:Choice>${p(r('甲'))}</mc:Choice><mc:Fallback>${p(r('甲'))}</mc:Fallback></mc:AlternateContent>`,
      ['甲'],
    ],
  ])('%s', (_, body, said) => {
    expect(read(body)).toEqual(said);
  });

  test('a large picture may be a table, a small one is none', () => {
    const picture = (side: number) =>
      `<w:drawing><wp:inline><wp:extent cx="${side}" cy="${side}"/><a:blip r:embed="rId1"/></wp:inline></w:drawing>`;
    expect(read(p(r('甲')) + p(`<w:r>${picture(5_000_000)}</w:r>`))).toEqual(['甲', '[image]']);
    expect(read(p(r('甲')) + p(`<w:r>${picture(500_000)}</w:r>`))).toEqual(['甲']);
  });

  test('marks of notes are no words of a paragraph, and notes stand at the end', () => {
    const raised = '<w:vertAlign w:val="superscript"/>';
    expect(read(p(r('共3件'), r('1', raised), r('，'), r('[2]', raised), r('完')))).toEqual([
      '共3件，完',
    ]);
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${p(r('—'))}</w:footnote><w:footnote w:id="1">${p(r('含上年'))}</w:footnote>`;
    expect(read(p(r('正文')), { footnotes })).toEqual(['正文', '含上年']);
  });

  test('styles hide, raise and strike', () => {
    const styles =
      '<w:style w:type="character" w:styleId="a"><w:basedOn w:val="b"/></w:style><w:style w:type="character" w:styleId="b"><w:rPr><w:vanish/></w:rPr></w:style>';
    const styled = (look: string) => `<w:rStyle w:val="a"/>${look}`;
    expect(read(p(r('甲', styled('')), r('乙')), { styles })).toEqual(['乙']);
    expect(read(p(r('甲', styled('<w:vanish w:val="false"/>')), r('乙')), { styles })).toEqual([
      '甲乙',
    ]);
  });

  test('levels of headings', async () => {
    const { readWordFile } = await import('../../../harness/files/read-word-file.ts');
    const { wordFile } = await import('../../../harness/files/word-package.ts');
    const styles =
      '<w:style w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style><w:style w:styleId="2"><w:name w:val="heading 2"/></w:style>';
    const paragraph = (style: string) =>
      `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${r('甲')}</w:p>`;
    const { blocks } = readWordFile(
      wordFile(paragraph('1') + paragraph('2') + paragraph('3'), { styles }),
    );
    expect(blocks.map((block) => block.kind === 'text' && block.level)).toEqual([1, 2, 0]);
  });
});
