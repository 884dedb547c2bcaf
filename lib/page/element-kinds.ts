/** What the reader does at an element; those not listed are inline and only walked through. */
export type ElementKind =
  | '#text'
  | 'block'
  | 'heading'
  | 'break'
  | 'table'
  | 'skip'
  | 'field'
  | 'source'
  | 'link'
  | 'frame'
  | 'plain'
  | 'slot';

const names: Record<ElementKind, string> = {
  '#text': '#text #cdata-section',
  block:
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CAPTION CENTER DD DETAILS DIALOG DIR DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER FORM FRAMESET HEADER HGROUP HR LEGEND LI LISTING MAIN MENU NAV OL OPTGROUP P SEARCH SECTION SUMMARY TBODY TD TFOOT TH THEAD TR UL',
  heading: 'H1 H2 H3 H4 H5 H6',
  break: 'BR',
  table: 'TABLE',
  skip: '#comment #processing-instruction AUDIO COL COLGROUP DATALIST HEAD LINK MAP META METER NOEMBED NOFRAMES NOSCRIPT PROGRESS RP RT SCRIPT STYLE SVG TEMPLATE TITLE VIDEO',
  field: 'INPUT SELECT TEXTAREA',
  source: 'CANVAS EMBED IMG OBJECT',
  link: 'A',
  frame: 'FRAME IFRAME',
  plain: 'PRE',
  slot: 'SLOT',
};

const kinds = new Map<string, ElementKind | 'inline'>();
for (const [kind, list] of Object.entries(names)) {
  for (const name of list.split(' ')) kinds.set(name, kind as ElementKind);
}

/** The kind of a node by its `nodeName`; documents in XHTML write names in lower case. */
export function kindOf(nodeName: string): ElementKind | 'inline' {
  const known = kinds.get(nodeName);
  if (known !== undefined) return known;
  const kind = kinds.get(nodeName.toUpperCase()) ?? 'inline';
  kinds.set(nodeName, kind);
  return kind;
}
