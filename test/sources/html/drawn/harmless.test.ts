import { describe, expect, test } from 'vitest';
import { effectOf } from '../../../../lib/sources/html/drawn/harmless.ts';

describe('the effect of declarations', () => {
  test.each([
    '',
    'color: rgb(51, 51, 51); font-size: 14px;',
    'font: 15px / 1.8 "Microsoft YaHei", sans-serif',
    'width:35.3pt;border:solid windowtext 1.0pt;padding:0cm 5.4pt',
    "mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;",
    'margin: 0px auto; background: #fff; position: relative',
    'display: none',
  ])('none: %s', (declarations) => expect(effectOf(declarations)).toBe('none'));

  test.each([
    'color: white',
    'color: rgb(238, 238, 238)',
    'color: transparent',
    'background: black',
    'background-image: url("a.png")',
    'opacity: 0',
    'font-size: 0',
    'font-size: 1px',
    'font: 0/0 a',
    'font: 1px / 15px serif',
    'vertical-align: super',
    'overflow: hidden',
    'float: right',
    'direction: rtl',
    'display: flex',
    'order: 2',
    'width: 0px',
    'op\\61 city: 0',
  ])('its own: %s', (declarations) => expect(effectOf(declarations)).toBe('own'));

  test.each([
    'position: absolute',
    'color: black; TOP: -5px',
    'margin: 0 0 0 -60px',
    'transform: scale(0)',
    'height: 0px',
    'line-height: 0',
    'text-indent: -999px',
    'animation: a 1s',
    '--colour: white',
  ])('any: %s', (declarations) => expect(effectOf(declarations)).toBe('any'));
});
