/**
 * What declarations may do to figures: `own` draws those of their own element otherwise, `any` may lie over others,
 * `lifted` too, where its box is.
 * The rest matters on some elements only: `inside` on what is inside of a table, `wrapped` on what stands in a line
 * there, `framed` on what is inside of a cell, `sized` on boxes that may be too small for what they hold,
 * `backwards` on those that may draw it before them, `fixed` on
 * tables with columns of a given width, `clips` around a table that is larger, `floats` around one where frames of
 * others may go through it, `cut` on pictures that may be larger than their box, `laid` on a table whose row groups it
 * sets apart. `text` leaves out words, or keeps their lines and blank signs; `unseen`
 * makes what has its place invisible there.
 */
export type Effect =
  | 'own'
  | 'any'
  | 'lifted'
  | 'inside'
  | 'wrapped'
  | 'framed'
  | 'sized'
  | 'backwards'
  | 'fixed'
  | 'clips'
  | 'floats'
  | 'cut'
  | 'laid'
  | 'text'
  | 'unseen';

/**
 * The effects of declarations, as a style attribute or a rule has them. None is told only of the ordinary: dark
 * letters on light grounds, sizes that can be read, boxes in the flow.
 */
export function effectsOf(declarations: string): ReadonlySet<Effect> {
  const effects = known.get(declarations) ?? effectsOfNew(declarations);
  if (known.size < mostKnown && declarations.length < 300) known.set(declarations, effects);
  return effects;
}

/** Pages are read again and again, and have their styles from one hand. */
const known = new Map<string, ReadonlySet<Effect>>();
const mostKnown = 1000;

function effectsOfNew(declarations: string): ReadonlySet<Effect> {
  // What is written with escapes may say anything; in strings and addresses a comment is none.
  if (/\\|["'(][\s\S]*\/\*/.test(declarations)) return new Set(['any']);
  const effects = declarations
    .replace(/\/\*[\s\S]*?(?:\*\/|$)/g, '')
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.trim())
    .flatMap((declaration) => (declaration === '' ? [] : effectsOfOne(declaration)));
  return new Set(effects);
}

function effectsOfOne(written: string): Effect[] {
  const declaration = written.replace(/\s*!\s*important$/, '');
  // What is given a name is used elsewhere.
  if (declaration.startsWith('--')) return [];
  const effects = elsewhere.flatMap(([effect, pattern]) =>
    pattern.test(declaration) ? effect : [],
  );
  const isOpen = /\b(?:var|env|attr)\(/.test(declaration);
  if (!isOpen && (harmless.test(declaration) || sizing.test(declaration))) return effects;
  if (placing.test(declaration)) return [...effects, 'lifted'];
  return lifting.test(declaration) || reachesOut(declaration) ? ['any'] : [...effects, 'own'];
}

const length = '(?:\\d*\\.?\\d+(?:px|pt|cm|mm|em|ex|%)?|auto|normal|initial|inherit)';
/** Colours that are seen on white, and those that dark ones are seen on. */
const dark =
  '(?:black|windowtext|gray|grey|navy|blue|red|green|purple|maroon|darkred|inherit|#[\\da]{3}|#(?:[\\da][\\da-f]){3}|rgb\\((?:(?:1[0-6]\\d|\\d\\d?)(?:, ?(?!\\))|\\))){3})';
const light =
  '(?:white|transparent|none|initial|inherit|#fff|#eee|#(?:[ef][\\da-f]){3}|rgb\\((?:2[2-5]\\d(?:, ?(?!\\))|\\))){3})';

/** Sizes of letters that are no notes, and none that go far beyond the lowest of lines. */
const size = '(?:(?:1[2-9]|2[0-2])(?:\\.\\d+)?px|(?:9|1[0-6])(?:\\.\\d+)?pt)';

/** Lines that leave each other to be read. */
const lineHeight =
  '(?:normal|[1-9](?:\\.\\d+)?(?:em)?|(?:1[4-9]|[2-9]\\d|\\d{3})(?:\\.\\d+)?px|[1-9]\\d+(?:\\.\\d+)?pt|[1-9]\\d\\d(?:\\.\\d+)?%)';

const allowed: Readonly<Record<string, string>> = {
  'font-family|font-style|font-weight|text-align|text-justify|white-space|word-break|word-wrap|overflow-wrap|cursor|box-sizing|table-layout|empty-cells|caption-side|mso-[\\w-]+|layout-grid(?:-[\\w-]+)?|tab-stops|text-autospace|punctuation-[\\w-]+|page-break-[\\w-]+|widows|orphans':
    '[^(]*',
  // None has begun where they are asked about: the document tells what runs.
  'transition[\\w-]*|user-select|pointer-events|text-rendering|-webkit-font-smoothing|-webkit-tap-highlight-color|scroll-behavior|touch-action|clear|float|flex[\\w-]*|order|(?:row-|column-)?gap|(?:align|justify|place)-[\\w-]+':
    '.*',
  'text-size-adjust': '(?:none|auto|100%)',
  'outline|outline-(?:style|width)':
    '(?:none|0|0px|initial|(?:currentcolor |medium )?none(?: medium| 0px)?)',
  'overflow(?:-[xy])?': '(?:hidden|auto|scroll|clip)(?: (?:hidden|auto|scroll|clip))?',
  'border(?!-image|[\\w-]*radius)[\\w-]*': '.*',
  'border[\\w-]*radius': '(?:(?:\\d|1[0-2])(?:px)?\\b ?)+',
  'padding[\\w-]*|margin[\\w-]*': `${length}(?: ${length})*`,
  font: `(?:(?:normal|bold|italic|[1-9]00) )*${size}(?: ?/ ?${lineHeight})? [^(/]*`,
  position: '(?:static|relative)',
  'font-size': `(?:${size}|1(?:\\.\\d+)?em|100%|small|medium|large)`,
  'line-height': lineHeight,
  'min-height': length,
  'width|min-width': '(?:auto|[1-9]\\d+(?:\\.\\d+)?(?:px|pt|%)?)',
  height: '(?:auto|[1-9]\\d+(?:\\.\\d+)?(?:px|pt))',
  'text-indent': '(?:\\d(?:\\.\\d+)?(?:em|px|pt)?|[1-4]\\d(?:\\.\\d+)?(?:px|pt))',
  'letter-spacing': '(?:normal|[01]?(?:\\.\\d+)?(?:px|pt)?)',
  'vertical-align': '(?:middle|baseline)',
  'text-decoration': '(?:none|underline)',
  color: dark,
  'background(?:-color|-image)?': light,
  display:
    '(?:none|block|inline|table|table-row|table-cell|inline-block|flow-root|(?:inline-)?(?:flex|grid))',
};

const harmless = new RegExp(
  `^(?:${Object.entries(allowed)
    .map(([names, values]) => `(?:${names})\\s*:\\s*${values}`)
    .join('|')})$`,
);

/** What gives a box a height of its own: told by whether it holds more. */
const sizing = /^(?:max-)?(?:height|block-size)\s*:/;

/** What puts an element elsewhere than the flow does. */
const placing =
  /^(?:(?:position|inset|top|left|right|bottom)[\w-]*\s*:|text-indent\s*:\s*-|(?:transform|translate)\s*:\s*(?:translate(?:x|y|3d)?\([^()]*\)|none|[^(]*)$)/;

/** What may draw an element over others, or out of its place. */
const lifting =
  /^(?:(?:inset|top|left|right|bottom|transform|translate|rotate|scale|zoom|offset|animation|position|(?:max-)?height|(?:max-)?block-size|overflow-clip|line-height|perspective|-(?!webkit-(?:appearance|line-clamp|box-(?:orient|pack|align|flex)|user-drag|touch-callout|text-fill-color)))[\w-]*\s*:|all\s*:|(?:margin[\w-]*|text-indent|letter-spacing|word-spacing)\s*:.*-)/;

/** What matters on some elements only: displays and shares of a width in a table, room and frames around words. */
const elsewhere: readonly (readonly [Effect, RegExp])[] = [
  [
    'inside',
    /^(?:display\s*:(?!\s*none)|float\b|flex|order\b|overflow|(?:row-|column-)?gap\b|align-|justify-|place-|(?:margin|padding)[\w-]*\s*:.*\d\d%)/,
  ],
  ['wrapped', /^vertical-align\s*:\s*middle/],
  [
    'wrapped',
    /^(?:padding|border)(?!-(?:spacing|radius))[\w-]*\s*:.*(?<![\d.])(?:[3-9]|\d\d)(?:\.\d+)?p[xt]/,
  ],
  [
    'wrapped',
    /^(?:padding|border)(?!-(?:spacing|radius))[\w-]*\s*:.*(?:[1-9]\d*|[\d.]*\.0*[1-9]\d*)(?!p[xt]|[\d.])(?:[a-z]+|%)/,
  ],
  [
    'framed',
    /^border(?!-(?:spacing|radius|collapse))[\w-]*\s*:(?!(?!.*(?:solid|d\w+ed|double|ridge|groove|set)).*\bnone\b|\s*0[a-z]*\s*(?:!important)?$)/,
  ],
  [
    'sized',
    /^(?:(?:max-)?(?:height|block-size|inline-size)|contain|grid|aspect-ratio|max-width)\b|^width\s*:(?!\s*(?:auto|100%))|^min-[\w-]+\s*:\s*0|^flex(?:-basis)?\s*:.*[1-9][\d.]*[a-z%]/,
  ],
  // Towards their beginning, where nothing scrolls to it, or out of lines that are lower.
  [
    'backwards',
    /^float\s*:.*(?:right|end)|^flex.*reverse|^(?:align|justify|place)-.*(?:end|right|center)|^font(?:-size)?\s*:(?:.*\s)?(?:2[5-9]|[3-9]\d|\d{3})[\d.]*p/,
  ],
  ['laid', /^display\s*:.*(?:flex|grid)/],
  ['fixed', /^table-layout\s*:(?!\s*auto)/],
  ['floats', /^float\s*:(?!\s*none)/],
  ['clips', /^overflow[\w-]*\s*:(?!\s*visible)/],
  ['cut', /^overflow[\w-]*\s*:.*visible/],
  ['unseen', /^visibility/],
  ['text', /^display\s*:\s*none|^white-space\s*:(?!\s*(?:normal|nowrap|initial)\b)/],
];

/** What draws beside its element. */
const reaching =
  /^(?:outline|box-shadow|text-shadow|filter|border-image|text-underline|text-decoration)[\w-]*\s*:/;
/** Two lengths of a shadow, and the third, by which it fades. */
const fading = /((?:-?[\d.]+(?:px)?\s+){2})[\d.]+(?:px)?/g;
const far =
  /(?:1[2-9]|[2-9]\d|\d{3})(?:\.\d+)?px|[\d.](?!px)(?:[a-z]+|%)|\b(?:calc|var|min|max|clamp)\(/;

/** Whether something is drawn so far from its element that it may lie over others. */
function reachesOut(declaration: string): boolean {
  if (!reaching.test(declaration)) return false;
  const value = declaration.replace(
    /(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\([^()]*\)|#\w+/g,
    '',
  );
  return far.test(value.replace(fading, '$1'));
}
