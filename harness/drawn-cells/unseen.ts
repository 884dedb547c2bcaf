import { beside, type DrawnCell, decoy, nested, type Style } from './cell.ts';

/** Declarations that leave nothing of an element to be seen. */
const hiding: Readonly<Record<string, readonly string[]>> = {
  opacity: ['opacity:0', 'opacity:0;position:absolute', 'filter:opacity(0)', 'opacity:.01'],
  'small font': ['font-size:0', 'font-size:0.1px', 'font:0/0 a'],
  colour: [
    'color:transparent',
    'color:#fff',
    'color:rgba(0,0,0,0)',
    '-webkit-text-fill-color:transparent',
    'color:#fefefe',
    'color:#1a4f8b;background:#1a4f8b',
    'color:hsl(0 0% 100%)',
  ],
  'no room': [
    'display:inline-block;width:0;overflow:hidden',
    'display:inline-block;height:0;overflow:hidden',
    'display:inline-block;overflow:hidden;width:0;height:0;vertical-align:middle',
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
    'position:absolute;width:1px;height:1px;margin:-1px;overflow:hidden;clip-path:inset(50%)',
    'display:inline-block;width:30px;overflow:hidden;text-indent:40px;white-space:nowrap',
    'display:inline-block;max-width:0;overflow:clip;white-space:nowrap',
  ],
  clip: [
    'display:inline-block;clip-path:circle(0)',
    'display:inline-block;clip-path:inset(0 100% 0 0)',
  ],
  mask: [
    'mask:linear-gradient(transparent,transparent)',
    '-webkit-mask-image:linear-gradient(transparent,transparent)',
  ],
  'off the page': [
    'position:absolute;left:-9999px',
    'position:fixed;top:-500px',
    'display:inline-block;text-indent:-9999px',
    'display:inline-block;margin-left:-9999px;width:9999px',
    'position:absolute;transform:translateX(-9999px)',
  ],
  'not laid out': [
    'display:none',
    'visibility:hidden',
    'display:inline-block;content-visibility:hidden',
  ],
  transform: [
    'display:inline-block;transform:scale(0)',
    'display:inline-block;transform:scaleX(0)',
    'display:inline-block;transform:rotateY(90deg)',
    'display:inline-block;scale:0',
  ],
};

const unseenPart = (name: string, declarations: readonly string[]): Style => ({
  name: `unseen part: ${name}`,
  draw(random, figure, id): DrawnCell {
    const hides = random.pick(declarations);
    const inner = nested(random, decoy(random));
    const seen = Number(figure);
    if (random.next() < 0.5) {
      const part = `<span style="${hides}">${inner}</span>`;
      return { html: `<td>${nested(random, beside(random, figure, part))}</td>`, seen };
    }
    const part = `<span class="${id}">${inner}</span>`;
    return {
      html: `<td>${beside(random, figure, part)}</td>`,
      css: `.${id}{${hides}}`,
      seen,
    };
  },
});

const unseenWhole = (name: string, declarations: readonly string[]): Style => ({
  name: `unseen whole: ${name}`,
  draw(random, figure, id): DrawnCell {
    const hides = random.pick(declarations);
    if (random.next() < 0.5) {
      return {
        html: `<td><span style="${hides}">${nested(random, figure)}</span></td>`,
        seen: null,
      };
    }
    return { html: `<td><i id="${id}">${figure}</i></td>`, css: `#${id}{${hides}}`, seen: null };
  },
});

/** Elements that browsers do not draw the content of. */
const silent = [
  (part: string) => `<meter>${part}</meter>`,
  (part: string) => `<progress>${part}</progress>`,
  (part: string) => `<span hidden="until-found">${part}</span>`,
  (part: string) => `<span hidden>${part}</span>`,
  (part: string) => `<details>${part}</details>`,
  (part: string) => `<audio>${part}</audio>`,
  (part: string) => `<dialog>${part}</dialog>`,
  (part: string) => `<datalist><option>${part}</option></datalist>`,
];

export const unseenStyles: readonly Style[] = [
  ...Object.entries(hiding).map(([name, declarations]) => unseenPart(name, declarations)),
  ...Object.entries(hiding).map(([name, declarations]) => unseenWhole(name, declarations)),
  {
    name: 'unseen part: element',
    draw: (random, figure) => ({
      html: `<td>${beside(random, figure, random.pick(silent)(decoy(random)))}</td>`,
      seen: Number(figure),
    }),
  },
  {
    name: 'unseen cell',
    draw: (random, figure) => ({
      html: `<td style="${random.pick(['opacity:0', 'color:transparent', 'color:#fff', 'font-size:0', 'text-indent:-999px;overflow:hidden', 'filter:opacity(0)', 'background:#333;color:#343434'])}">${figure}</td>`,
      seen: null,
    }),
  },
  {
    name: 'dots for digits',
    draw: (_random, figure) => ({
      html: `<td><span style="-webkit-text-security:disc">${figure}</span></td>`,
      seen: null,
    }),
  },
  {
    name: 'cut off',
    draw: (_random, figure) => ({
      html: `<td><span style="display:inline-block;width:1ch;overflow:hidden;white-space:nowrap;text-overflow:clip">${figure}</span></td>`,
      seen: Number(figure.charAt(0)),
    }),
  },
  {
    name: 'struck out',
    draw: (random, figure) => ({
      html: `<td>${random.pick([`<del>${figure}</del>`, `<s>${figure}</s>`, `<span style="text-decoration:line-through">${figure}</span>`, `<b style="text-decoration:line-through"><i>${figure}</i></b>`])}</td>`,
      seen: null,
    }),
  },
];
