/**
 * What declarations may do to figures: nothing, set a part of one apart from the rest, draw those of their own
 * element otherwise, or lie over others.
 */
export type Effect = 'none' | 'part' | 'own' | 'any';

/**
 * The effect of declarations, as a style attribute or a rule has them. None is told only of the ordinary: dark
 * letters on light grounds, sizes that can be read, boxes in the flow.
 */
export function effectOf(declarations: string): Effect {
  const effect = known.get(declarations) ?? effectOfNew(declarations);
  if (known.size < mostKnown && declarations.length < 300) known.set(declarations, effect);
  return effect;
}

/** Pages are read again and again, and have their styles from one hand. */
const known = new Map<string, Effect>();
const mostKnown = 1000;

function effectOfNew(declarations: string): Effect {
  const others = declarations
    .toLowerCase()
    .split(';')
    .map((declaration) => declaration.trim())
    .filter((declaration) => declaration !== '' && !harmless.test(declaration));
  if (others.length === 0) return parting.test(declarations) ? 'part' : 'none';
  return others.some((declaration) => lifting.test(declaration)) ? 'any' : 'own';
}

const length = '(?:\\d*\\.?\\d+(?:px|pt|cm|mm|em|ex|%)?|auto|normal|initial|inherit)';
/** Colours that are seen on white, and those that dark ones are seen on. */
const dark =
  '(?:black|windowtext|gray|grey|navy|blue|red|green|purple|maroon|darkred|inherit|#[\\da]{3}|#(?:[\\da][\\da-f]){3}|rgb\\((?:(?:1[0-6]\\d|\\d\\d?)(?:, ?(?!\\))|\\))){3})';
const light =
  '(?:white|transparent|none|initial|inherit|#fff|#eee|#(?:[ef][\\da-f]){3}|rgb\\((?:2[2-5]\\d(?:, ?(?!\\))|\\))){3})';

/** Sizes of letters that are no notes. */
const size = '(?:(?:1[2-9]|[2-9]\\d)(?:\\.\\d+)?px|(?:9|[1-9]\\d)(?:\\.\\d+)?pt)';

const allowed: Readonly<Record<string, string>> = {
  'font-family|font-style|font-weight|text-align|text-justify|white-space|word-break|word-wrap|overflow-wrap|cursor|box-sizing|table-layout|empty-cells|caption-side':
    '[^(]*',
  'mso-[\\w-]+|layout-grid(?:-[\\w-]+)?|tab-stops|text-autospace|punctuation-[\\w-]+|page-break-[\\w-]+|widows|orphans':
    '[^(]*',
  'border(?!-image)[\\w-]*': '.*',
  'padding[\\w-]*|margin[\\w-]*': `${length}(?: ${length})*`,
  font: `(?:(?:normal|bold|italic|[1-9]00) )*${size}(?: ?/ ?[1-9]\\d*(?:\\.\\d+)?(?:px|pt|em|%)?)? [^(]*`,
  position: '(?:static|relative)',
  'font-size': `(?:${size}|1(?:\\.\\d+)?em|100%|small|medium|large)`,
  'line-height': '(?:normal|[1-9]\\d*(?:\\.\\d+)?(?:px|pt|em|%)?)',
  'width|min-width': '(?:auto|[1-9]\\d+(?:\\.\\d+)?(?:px|pt|%)?)',
  height: '(?:auto|[1-9]\\d+(?:\\.\\d+)?(?:px|pt))',
  'text-indent': '(?:\\d(?:\\.\\d+)?(?:em|px|pt)?|[1-4]\\d(?:\\.\\d+)?(?:px|pt))',
  'letter-spacing': '(?:normal|[01]?(?:\\.\\d+)?(?:px|pt)?)',
  'vertical-align': '(?:middle|baseline)',
  'text-decoration': '(?:none|underline)',
  color: dark,
  'background(?:-color|-image)?': light,
  display: '(?:none|block|inline|table|table-row|table-cell)',
};

const harmless = new RegExp(
  `^(?:${Object.entries(allowed)
    .map(([names, values]) => `(?:${names})\\s*:\\s*${values}`)
    .join('|')})$`,
);

/** What may draw an element over others, or out of its place. */
const lifting =
  /^(?:(?:inset|top|left|right|bottom|transform|translate|rotate|scale|zoom|offset|animation|transition|position|(?:max-)?height|(?:max-)?block-size|line-height|perspective|-)[\w-]*\s*:|all\s*:|(?:margin[\w-]*|text-indent|letter-spacing|word-spacing)\s*:.*-)/;

/** What tells parts of a text from each other: room or a frame beside it, and size. */
const room =
  '(?:margin|padding)(?:-(?:left|right|inline)[\\w-]*)?\\s*:[^;]*[1-9]|border[\\w-]*\\s*:(?!\\s*(?:none|0)\\b)';
const parting = new RegExp(`(?:^|;)\\s*(?:font(?:-size)?\\s*:|${room})`, 'i');
const relative = new RegExp(`(?:^|;)\\s*(?:${room}|font(?:-size)?\\s*:[^;]*(?:em|%))`, 'i');

/** Whether parts of one text that all have these declarations are of one size, with nothing between them. */
export const isAlike = (declarations: string): boolean => !relative.test(declarations);
