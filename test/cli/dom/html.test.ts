import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { nodeWorld } from '../../../cli/dom/html.ts';
import { markers } from '../../../harness/reports/read-document.ts';
import { savedPages } from '../../../harness/reports/saved-pages.ts';
import { htmlReader } from '../../../lib/sources/html/read-html.ts';

const ours = htmlReader(nodeWorld, markers);
const theirs = htmlReader(new JSDOM('').window, markers);
const address = 'https://portal.example/a/b.html';

describe('a page is read as in a browser’s document', () => {
  const pages = savedPages.filter(({ kind }) => kind === 'page');

  test.each(pages)('$slug', ({ source }) => {
    expect(ours(source, address)).toEqual(theirs(source, address));
  });

  test.each([
    ['no markup at all', '总计 3'],
    ['an open table', '<table><tr><td>总计<td>3<tr><td>合计<td>4'],
    ['text in a table, which goes before it', '<table>总计<tr><td>1</td></tr>3</table>'],
    ['tags closed in the wrong order', '<b><p>总计<i>3</b>4</i></p><table><b><tr><td>5</table>'],
    ['a table in a paragraph of old browsers', '<p>前<table><tr><td>1<td>2</table>后'],
    ['the same by the standard', '<!doctype html><p>前<table><tr><td>1<td>2</table>后'],
    [
      'spans out of bounds',
      '<table><tr><td rowspan=0>1<td colspan=5000>2<tr><td rowspan=-3>3</table>',
    ],
    [
      'spans that are no numbers',
      '<table><tr><td colspan="2 列">1<td rowspan="x">2<tr><td>3</table>',
    ],
    [
      'fields',
      '<input value=" 3 "><input type=number value=x><textarea>\n7</textarea><input type=hidden value=9>',
    ],
    [
      'lists to choose from',
      '<select><option>1<option selected>2 <optgroup><option>3</select><select multiple size=2><option>4<option>5</select>',
    ],
    ['what is hidden', '<p hidden>1<p style="display:none">2<div style="visibility:hidden">3<p>4'],
    [
      'templates, scripts and comments',
      '<template><p>1</template><script>2</script><noscript><p>3</noscript><!-- 4 --><p>5',
    ],
    [
      'links and pictures',
      '<base href="/c/"><a href="x.pdf">附件</a><img src="y.png" width=300 height=300><a href="http://[">坏.pdf</a>',
    ],
    ['frames', '<iframe src="t.html" width=900 height=900></iframe><object data="r.pdf"></object>'],
    ['a drawing', '<svg><title>不是</title><foreignObject><p>总计 3</p></foreignObject></svg>'],
    ['lines as they were typed', '<pre>一\t二\n1\t2\n<br>3\t4</pre>'],
    ['style sheets', '<style>.x{display:none}</style><table class=x><tr><td>总计<td>3</table>'],
    [
      'selectors of no known kind',
      '<style>td:nonsense(3), [=] {display:none}</style><table><tr><td>3</table>',
    ],
    [
      'a column that Excel hides',
      '<table><col><col style="display:none"><tr><td>1<td>2<tr><td colspan=2>3</table>',
    ],
    [
      'fields that take the names of properties',
      '<form><input name=parentNode value=1><input name=firstChild><p>总计</p></form>',
    ],
  ])('%s', (_what, html) => {
    expect(ours(html, address)).toEqual(theirs(html, address));
  });

  test('whatever markup is put together', () => {
    const piece = fc.constantFrom(
      ...[
        '<table>',
        '</table>',
        '<tr>',
        '<td>',
        '<th colspan=2>',
        '<td rowspan=3>',
        '</tr>',
        '<p>',
        '</p>',
      ],
      ...[
        '<div style="display:none">',
        '<div>',
        '</div>',
        '<b>',
        '</b>',
        '<sup>',
        '</sup>',
        '<br>',
        '<pre>',
      ],
      ...[
        '<select>',
        '<option>',
        '<caption>',
        '<svg>',
        '</svg>',
        '<tbody>',
        '<form>',
        '<h2>',
        '</h2>',
        '<s>',
      ],
      ...[
        '总计',
        '12',
        ' 3 ',
        '&nbsp;',
        '&lt;',
        '<!--',
        '-->',
        '<![CDATA[',
        ']]>',
        '\u0000',
        '一、概述',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        const html = pieces.join('');
        expect(ours(html, '')).toEqual(theirs(html, ''));
      }),
      { numRuns: 60 },
    );
  });
});

test('a page is read whatever was read in between', () => {
  const html = '<table><tr><td>总计<td>3</table>';
  const before = ours(html, '');
  theirs(html, '');
  expect(ours(html, '')).toEqual(before);
});

test('a page within a page is not loaded', () => {
  const embedded = '<p>正文<embed src="r.html" width=800 height=800>';
  const [, frame] = ours(embedded, address).blocks;
  expect(frame).toMatchObject({
    kind: 'source',
    type: 'frame',
    address: 'https://portal.example/a/r.html',
  });
});
