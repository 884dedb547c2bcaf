import { beside, type DrawnCell, decoy, type Style } from './cell.ts';

/**
 * Ways to draw a figure otherwise that the reader was not made with: kept apart, so that the rate at which
 * they are found tells what it makes of others.
 */
const parts: readonly string[] = [
  'backdrop-filter:none;filter:brightness(0) invert(1)',
  'display:inline-block;max-height:0;overflow:hidden',
  'display:inline-block;transform:matrix(0,0,0,0,0,0)',
  'display:inline-block;transform:perspective(1px) translateZ(2px)',
  'display:inline-block;zoom:0.01',
  'position:absolute;inset:0 auto auto -300vw',
  'display:inline-block;clip-path:polygon(0 0,0 0,0 0)',
  'color:color-mix(in srgb,white 99%,black)',
  'color:oklch(1 0 0)',
  'mix-blend-mode:lighten;color:#fff',
  'display:inline-block;rotate:x 90deg',
  'display:inline-grid;grid-template-columns:0;overflow:hidden',
  'color:Canvas',
  '-webkit-mask:linear-gradient(#0000 0 0)',
  'display:inline-block;overflow:hidden;line-height:0;height:0;width:0;letter-spacing:-2em',
  'font-size:1px;letter-spacing:-1px',
  'position:absolute;top:-400vh',
  'display:inline-block;contain:size;overflow:hidden',
];

const notes: readonly string[] = [
  'display:inline-flex;align-self:start;vertical-align:super;font-size:.55em',
  'display:inline-block;margin-bottom:8px;font-size:9px;vertical-align:bottom;line-height:1',
  'display:inline-block;position:relative;inset-block-start:-.45em;font-size:.6em',
  'font-variant:super',
  'display:inline-block;offset:path("M0,-8 L0,-8");font-size:8px',
  'baseline-shift:super;vertical-align:6px;font-size:8px',
];

export const heldOutStyles: readonly Style[] = [
  {
    name: 'held out: unseen',
    draw: (random, figure) => ({
      html: `<td>${beside(random, figure, `<span style='${random.pick(parts)}'>${decoy(random)}</span>`)}</td>`,
      seen: Number(figure),
    }),
  },
  {
    name: 'held out: raised',
    draw: (random, figure) => ({
      html: `<td>${figure}<span style='${random.pick(notes)}'>${random.whole(1, 9)}</span></td>`,
      seen: Number(figure),
    }),
  },
  {
    name: 'held out: otherwise',
    draw(random, figure, id): DrawnCell {
      const other = decoy(random);
      const [one, two] = [figure.slice(0, 1), figure.slice(1)];
      return random.pick<() => DrawnCell>([
        () => ({
          html: `<td><span style="display:grid;grid-template-columns:auto auto 1fr"><b style="grid-column:2;grid-row:1">${one}</b><b style="grid-column:1;grid-row:1">${two}</b></span></td>`,
          seen: Number(two + one),
        }),
        () => ({
          html: `<td>\u2067\u202d${figure}\u202c\u2069\u202e${two}${one}\u202c</td>`,
          seen: null,
        }),
        () => ({
          html: `<td><span style="display:inline-block;rotate:180deg">${figure}</span></td>`,
          seen: null,
        }),
        () => ({
          html: `<td><ol style="margin:0"><li>${figure}</li></ol></td>`,
          seen: null,
        }),
        () => ({
          html: `<td><q class="${id}">${figure}</q></td>`,
          css: `.${id}{quotes:"${other}" ""}`,
          seen: Number(other + figure),
        }),
        () => ({
          html: `<td style="position:relative">${figure}<canvas style="position:absolute;inset:0;background:#fff"></canvas></td>`,
          seen: null,
        }),
        () => ({
          html: `<td style="position:relative">${figure}<b style="position:absolute;left:1px;top:1px;box-shadow:0 0 0 40px #fff inset;width:50px;height:18px"></b></td>`,
          seen: null,
        }),
        () => ({
          html: `<td><span style="display:inline-block;width:60px;background:linear-gradient(#000,#000);color:#000">${figure}</span></td>`,
          seen: null,
        }),
        () => ({
          html: `<td class="${id}"><p>${figure}</p></td>`,
          css: `.${id} p{margin:0}.${id} p::first-letter{opacity:0;font-size:.01px}`,
          seen: Number(two),
        }),
        () => ({
          html: `<td class="${id}">${figure}</td>`,
          css: `.${id}{text-indent:-1000px;overflow:hidden;background:url("data:image/svg+xml,<svg xmlns='http://www.w3.org/2000/svg'/>")}`,
          seen: null,
        }),
        () => ({
          html: `<td><span style="text-decoration:line-through 12px #fff">${figure}</span></td>`,
          seen: null,
        }),
      ])();
    },
  },
];
