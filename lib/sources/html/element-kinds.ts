const names = {
  block:
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET HEADER HR LEGEND LI MAIN MENU NAV OL P SECTION SUMMARY TBODY TD TFOOT TH THEAD TR UL',
  heading: 'H1 H2 H3 H4 H5 H6',
  break: 'BR',
  table: 'TABLE',
  skip: 'AUDIO COLGROUP DATALIST HEAD NOFRAMES NOSCRIPT RP RT SCRIPT STYLE TEMPLATE TITLE VIDEO',
  field: 'INPUT SELECT TEXTAREA',
  source: 'CANVAS IMG',
  drawing: 'SVG',
  link: 'A',
  frame: 'EMBED FRAME IFRAME OBJECT',
  preformatted: 'PRE',
  slot: 'SLOT',
  /** Inline like those not listed, but so frequent that they are found at once. */
  inline: 'B EM FONT I O:P SPAN STRONG U',
};

const kinds = new Map<string, string>();
for (const [kind, list] of Object.entries(names)) {
  for (const name of list.split(' ')) kinds.set(name, kind);
}

/**
 * What the reader does at an element of this `nodeName`, which XHTML writes in lower case. Elements
 * not listed are inline and only walked through.
 */
export function kindOf(nodeName: string): string {
  return kinds.get(nodeName) ?? kinds.get(nodeName.toUpperCase()) ?? 'inline';
}
