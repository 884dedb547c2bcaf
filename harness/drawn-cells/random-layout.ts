import fc from 'fast-check';

const pixels = (least: number, most: number) =>
  fc.integer({ min: least, max: most }).map((size) => `${size}px`);
const declared = (name: string, values: fc.Arbitrary<string>) =>
  values.map((value) => `${name}:${value}`);
const oneOf = (name: string, ...values: string[]) => declared(name, fc.constantFrom(...values));

/** Declarations of which pages are laid out, and by which boxes come to lie over each other. */
const declaration = fc.oneof(
  oneOf('position', 'absolute', 'relative', 'fixed', 'sticky'),
  ...['top', 'left', 'right', 'bottom'].map((side) => declared(side, pixels(-60, 300))),
  oneOf('z-index', '-1', '0', '5'),
  oneOf('background', '#fff', '#eee', 'transparent'),
  oneOf('float', 'left', 'right'),
  oneOf('overflow', 'hidden', 'auto', 'visible'),
  oneOf('display', 'flex', 'inline-block', 'grid', 'block', 'inline-flex'),
  oneOf('flex', '1', '0 0 50px', 'none'),
  oneOf('flex-direction', 'row-reverse', 'column', 'column-reverse'),
  oneOf('justify-content', 'center', 'flex-end'),
  oneOf('align-items', 'center', 'flex-end', 'stretch'),
  oneOf('order', '-1', '1', '2'),
  oneOf('white-space', 'nowrap'),
  oneOf('clear', 'both'),
  declared('width', fc.oneof(pixels(10, 500), fc.constantFrom('10%', '50%', '100%'))),
  declared('height', fc.oneof(pixels(0, 200), fc.constant('100%'))),
  declared('inset', pixels(0, 40)),
  declared('text-indent', pixels(-200, 30)),
  declared('margin', pixels(0, 30)),
  declared('padding', pixels(0, 40)),
  declared('max-height', pixels(0, 80)),
  declared('max-width', pixels(5, 300)),
  declared('border', pixels(1, 10)).map((border) => `${border} solid`),
  declared('font-size', pixels(12, 40)),
  fc
    .tuple(pixels(-100, 100), pixels(-100, 100))
    .map(([along, down]) => `transform:translate(${along},${down})`),
);

const style = fc
  .array(declaration, { maxLength: 4 })
  .map((all) => (all.length > 0 ? ` style="${all.join(';')}"` : ''));
const words = fc.constantFrom('办理', '88888888', '公开政府信息的有关情况说明', '');
const box: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('div', 'p', 'span', 'ul', 'section'),
    style,
    words,
    fc.boolean(),
    style,
    words,
  )
  .map(([name, own, says, isDeep, inner, saysInside]) => {
    const inside = isDeep ? `<span${inner}>${saysInside}</span>` : '';
    return `<${name}${own}>${says}${inside}</${name}>`;
  });
const some = fc.option(box, { nil: '' });

const figures = [1, 2, 3]
  .map((row) => `<tr><td>第${row}项</td><td>${10 + row * 7}</td><td>${row * 13}</td></tr>`)
  .join('');
const table = style.map(
  (own) =>
    `<table border="1"${own}><tr><th>自然人</th><th>总计</th><th>其他</th></tr>${figures}</table>`,
);
const placed = fc
  .tuple(fc.oneof(fc.constant(''), style), some, table, some, fc.boolean())
  .map(([own, before, held, behind, isHeld]) =>
    isHeld ? `<div${own}>${before}${held}${behind}</div>` : held,
  );

/** Pages of tables and boxes that may lie anywhere. */
export const layouts: fc.Arbitrary<string> = fc
  .array(fc.oneof(placed, box), { minLength: 1, maxLength: 5 })
  .map((parts) => `<!doctype html><meta charset="utf-8"><body>${parts.join('')}`);
