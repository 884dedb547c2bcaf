const names = {
  /** Inline like those not listed, but so frequent that they are found at once. */
  inline: 'B I STRONG EM U FONT O:P SPAN OPTION LABEL BUTTON',
  block:
    'TD TR TBODY LI UL THEAD TH P DIV BODY CENTER DL DT DD OL FORM HR ADDRESS ARTICLE ASIDE BLOCKQUOTE CAPTION DETAILS DIALOG FIELDSET FIGCAPTION FIGURE FOOTER FRAMESET HEADER LEGEND MAIN MENU NAV SECTION SUMMARY TFOOT',
  table: 'TABLE',
  skip: 'HEAD META TITLE SCRIPT STYLE LINK COL COLGROUP AUDIO DATALIST NOFRAMES NOSCRIPT RP TEMPLATE VIDEO',
  reading: 'RT',
  link: 'A',
  break: 'BR',
  source: 'IMG CANVAS',
  heading: 'H1 H2 H3 H4 H5 H6',
  field: 'INPUT SELECT TEXTAREA',
  frame: 'IFRAME FRAME EMBED OBJECT',
  drawing: 'SVG',
  preformatted: 'PRE',
  slot: 'SLOT',
};

const kinds = new Map<string, string>();
for (const [kind, list] of Object.entries(names)) {
  for (const name of list.split(' ')) kinds.set(name, kind);
}

/** Names of HTML, in capitals. */
export const knownNames: readonly string[] = [...kinds.keys()];

/**
 * What the reader does at an element of this `nodeName`, which XHTML writes in lower case. Elements
 * not listed are inline and only walked through.
 */
export function kindOf(nodeName: string): string {
  return kinds.get(nodeName) ?? kinds.get(nodeName.toUpperCase()) ?? 'inline';
}
