import { type DrawnCell, decoy, nested, type Style } from './cell.ts';

const reversed = (figure: string) => [...figure].reverse().join('');

const raising = [
  'vertical-align:super;font-size:60%',
  'vertical-align:sub;font-size:.6em',
  'vertical-align:5px;font-size:9px',
  'vertical-align:top;font-size:8px',
  'vertical-align:text-top;font-size:60%',
  'vertical-align:40%;font-size:70%',
  'position:relative;top:-.5em;font-size:70%',
  'position:relative;bottom:.5em',
  'position:relative;top:.4em;font-size:65%',
  'display:inline-block;transform:translateY(-.5em) scale(.7)',
  'display:inline-block;translate:0 -40%;font-size:60%',
  "font-feature-settings:'sups'",
  'font-variant-position:super',
  'font-variant-position:sub',
];

/** A note behind a figure: what is seen is the figure before it. */
const raised: Style = {
  name: 'raised',
  draw(random, figure, id): DrawnCell {
    const note = random.whole(1, 9);
    const seen = Number(figure);
    const content = nested(random, String(note));
    return random.pick<() => DrawnCell>([
      () => ({ html: `<td>${figure}<sup>${note}</sup></td>`, seen }),
      () => ({ html: `<td>${figure}<sub>${note}</sub></td>`, seen }),
      () => ({
        html: `<td>${figure}<span style="${random.pick(raising)}">${content}</span></td>`,
        seen,
      }),
      () => ({
        html: `<td>${figure}<span style="${random.pick(raising)}">${content}</span></td>`,
        seen,
      }),
      () => ({
        html: `<td>${figure}<a href="#n" id="${id}">${content}</a></td>`,
        css: `#${id}{${random.pick(raising)}}`,
        seen,
      }),
      () => ({ html: `<td>${figure}<a href="#n">[${note}]</a></td>`, seen }),
    ])();
  },
};

const generated: Style = {
  name: 'generated',
  draw(random, figure, id): DrawnCell {
    const other = decoy(random);
    const before = random.pick(['before', 'after']);
    const around = before === 'before' ? Number(other + figure) : Number(figure + other);
    return random.pick<() => DrawnCell>([
      () => ({
        html: `<td><span class="${id}">${figure}</span></td>`,
        css: `.${id}::${before}{content:"${other}"}`,
        seen: around,
      }),
      () => ({
        html: `<td id="${id}">${figure}</td>`,
        css: `#${id}:${before}{content:'${other}'}`,
        seen: around,
      }),
      () => ({
        html: `<td data-n="${other}" id="${id}">${figure}</td>`,
        css: `[id="${id}"]::${before}{content:attr(data-n)}`,
        seen: around,
      }),
      () => ({
        html: `<td class="${id}"><b>${figure}</b></td>`,
        css: `.${id}{counter-reset:c ${other}}.${id} b::${before}{content:counter(c)}`,
        seen: around,
      }),
      () => ({
        html: `<td class="${id}"><span style="opacity:0;position:absolute">${figure}</span></td>`,
        css: `.${id}::${before}{content:"${other}"}`,
        seen: Number(other),
      }),
      () => ({
        html: `<td id="${id}"></td>`,
        css: `#${id}::${before}{content:"${other}"}`,
        seen: Number(other),
      }),
      () => ({
        html: `<td><span style="display:list-item;list-style:decimal inside">${figure}</span></td>`,
        seen: null,
      }),
      () => ({
        html: `<td><span id="${id}">${figure}</span></td>`,
        css: `#${id}{display:block}#${id}::first-letter{font-size:0}`,
        seen: Number(figure.slice(1)),
      }),
      () => ({
        html: `<td><span id="${id}">${figure}</span></td>`,
        css: `#${id}{display:block}#${id}::first-letter{color:transparent}`,
        seen: Number(figure.slice(1)),
      }),
      () => ({
        html: `<td><span id="${id}">${figure}</span></td>`,
        css: `@media all{@supports (color:red){#${id}::${before}{content:"${other}"}}}`,
        seen: around,
      }),
    ])();
  },
};

const turned: Style = {
  name: 'turned round',
  draw(random, figure, id): DrawnCell {
    const seen = Number(reversed(figure));
    const part = random.whole(1, figure.length - 1);
    const [one, two] = [figure.slice(0, part), figure.slice(part)];
    return random.pick<() => DrawnCell>([
      () => ({ html: `<td>\u202e${figure}\u202c</td>`, seen }),
      () => ({ html: `<td><bdo dir="rtl">${nested(random, figure)}</bdo></td>`, seen }),
      () => ({
        html: `<td><span style="unicode-bidi:bidi-override;direction:rtl">${figure}</span></td>`,
        seen,
      }),
      () => ({
        html: `<td id="${id}">${figure}</td>`,
        css: `#${id}{direction:rtl;unicode-bidi:isolate-override}`,
        seen,
      }),
      () => ({
        html: `<td><span style="display:flex;flex-direction:row-reverse;justify-content:flex-end"><b>${one}</b><b>${two}</b></span></td>`,
        seen: Number(two + one),
      }),
      () => ({
        html: `<td><span style="display:flex"><b style="order:2">${one}</b><b>${two}</b></span></td>`,
        seen: Number(two + one),
      }),
      () => ({
        html: `<td><span style="display:inline-block"><b style="float:right">${one}</b><b>${two}</b></span></td>`,
        seen: Number(two + one),
      }),
      () => ({
        html: `<td><span style="display:inline-block;transform:scaleX(-1)">${figure}</span></td>`,
        seen: null,
      }),
      () => ({
        html: `<td><span dir="rtl"><span>${one}</span>\u200f<span>${two}</span></span></td>`,
        seen: Number(two + one),
      }),
      () => ({
        html: `<td><span style="position:relative;left:4ch">${one}</span><span style="position:relative;left:-${part}ch">${two}</span></td>`,
        seen: Number(two + one),
      }),
    ])();
  },
};

const black = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"><rect width="60" height="20" fill="#eee"/><text y="15">77</text></svg>')}`;

const covered: Style = {
  name: 'covered',
  draw(random, figure, id): DrawnCell {
    const over = 'position:absolute;left:0;top:0;width:100%;height:100%';
    const other = decoy(random);
    return random.pick<() => DrawnCell>([
      () => ({
        html: `<td style="position:relative">${figure}<img src="${black}" style="${over}"></td>`,
        seen: null,
      }),
      () => ({
        html: `<td style="position:relative">${figure}<span style="${over};background:#fff">${other}</span></td>`,
        seen: Number(other),
      }),
      () => ({
        html: `<td style="position:relative">${figure}<span style="${over};background:#fff"></span></td>`,
        seen: null,
      }),
      () => ({
        html: `<td style="position:relative" id="${id}">${figure}</td>`,
        css: `#${id}::after{content:"";${over};background:white}`,
        seen: null,
      }),
      () => ({
        html: `<td>${figure}<img src="${black}" style="margin-left:-60px;vertical-align:middle;width:60px;height:20px"></td>`,
        seen: null,
      }),
      () => ({
        html: `<td><div style="height:14px">${figure}</div><div style="margin-top:-16px;position:relative;background:#fff;height:22px"></div></td>`,
        seen: null,
      }),
      () => ({
        html: `<td style="position:relative">${figure}<svg style="${over}"><rect width="200" height="50" fill="#fff"/></svg></td>`,
        seen: null,
      }),
    ])();
  },
};

/** Figures drawn otherwise than they are written, all of their digits seen or some of them covered. */
export const otherwiseStyles: readonly Style[] = [raised, generated, turned, covered];
