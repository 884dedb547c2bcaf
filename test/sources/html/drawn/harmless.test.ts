import { describe, expect, test } from 'vitest';
import { type Effect, effectsOf } from '../../../../lib/sources/html/drawn/harmless.ts';

describe('the effect of declarations', () => {
  test.each([
    '',
    '--colour: white',
    'color: rgb(51, 51, 51); font-size: 14px;',
    'font: 15px / 1.8 "Microsoft YaHei", sans-serif',
    'transition: all 0.3s; outline: none; min-height: 100px; user-select: none',
    'width:100%;border:0;padding:0cm 2.4pt',
    "mso-spacerun:'yes';font-family:宋体;font-size:10.5000pt;",
    'margin: 0px auto; background: #fff; position: relative',
    'border: none windowtext 1.0pt; padding: 0cm; border-collapse: collapse; border-spacing: 0px',
    'margin: 0px 0px 10px; font-weight: bold; padding-left: 2px; border-collapse: collapse',
  ])('none: %s', (declarations) => expect([...effectsOf(declarations)]).toEqual([]));

  test.each<[Effect, string]>([
    ['sized', 'width:35.3pt'],
    ['backwards', 'float: right'],
    ['backwards', 'align-items: center'],
    ['backwards', 'font-size: 26px'],
  ])('on boxes that may be too small, %s: %s', (effect, declarations) =>
    expect([...effectsOf(declarations)]).toContain(effect),
  );

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
    'font: 16px / 1px serif',
    'vertical-align: super',
    'direction: rtl',
    'width: 0px',
    'flex: 1; opacity: 0',
    'position: static; /* ; */ opacity: 0',
    'box-shadow: 0 2px 10px 0 rgba(0, 0, 0, 0.1)',
    'text-decoration: line-through',
  ])('its own: %s', (declarations) => expect([...effectsOf(declarations)]).toContain('own'));

  test.each<[Effect, string]>([
    ['lifted', 'position: absolute'],
    ['lifted', 'color: black; TOP: -5px'],
    ['lifted', 'text-indent: -999px'],
    ['lifted', '/* fixed */ position: fixed'],
    ['lifted', 'transform: translateX(-50%)'],
    ['sized', 'height: 0px'],
    ['sized', 'max-height: 20em'],
    ['own', 'border: var(--room) solid'],
    ['any', 'height: var(--none)'],
    ['inside', 'display: block'],
    ['inside', 'display: flex'],
    ['inside', 'float: right'],
    ['inside', 'order: 2'],
    ['inside', 'overflow: hidden'],
    ['clips', 'overflow: hidden'],
    ['sized', 'flex: 0 0 100px'],
    ['inside', 'margin-left: 100%'],
    ['wrapped', 'padding: 60px 10px'],
    ['wrapped', 'padding-top: 1em'],
    ['wrapped', 'border-top: 1.5cm solid'],
    ['wrapped', 'border-bottom-width: 40px'],
    ['framed', 'border: solid windowtext 1.0pt'],
    ['framed', 'border-right: 1px solid #dedede'],
    ['sized', 'height: 20px'],
    ['sized', 'contain: size'],
    ['fixed', 'table-layout: fixed'],
    ['cut', 'overflow: visible'],
    ['text', 'display: none'],
    ['unseen', 'visibility: hidden'],
    ['text', 'white-space: pre-wrap'],
  ])('%s: %s', (effect, declarations) => expect([...effectsOf(declarations)]).toContain(effect));

  test.each([
    'margin: 0 0 0 -60px',
    'transform: scale(0)',
    'line-height: 0',
    'animation: a 1s',
    'op\\61 city: 0',
    'line-height: 1px',
    'line-height: 10px',
    'outline: rgb(255, 255, 255) solid 300px',
    'box-shadow: 0 0 0 300px #fff',
    'box-shadow: rgb(255, 255, 255) 0px 0px 0px 20em',
    'text-shadow: 0px -26px 0px black',
    'filter: drop-shadow(0 -40px 0 #fff)',
    'text-decoration-thickness: 200px',
  ])('any: %s', (declarations) => expect([...effectsOf(declarations)]).toContain('any'));
});
