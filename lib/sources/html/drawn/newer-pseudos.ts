import { dom } from '../dom/dom.ts';
import type { PageDocument, PageElement } from '../dom/page.ts';
import { sheetsOf, withSubject } from './generated.ts';

/**
 * Tells whether rules put buttons, markers and the like beside what an element holds, which browsers have made up since
 * `::before` and draw with a `content` all the same.
 */
export function createNewerPseudos(document: PageDocument) {
  const subjects: string[] = [];

  const look = (rules: CSSRuleList): void => {
    for (const rule of rules) {
      const { selectorText, cssRules, styleSheet, cssText } = rule as Partial<
        CSSStyleRule & CSSImportRule
      >;
      if (styleSheet) look(styleSheet.cssRules);
      if (cssRules) look(cssRules);
      if (!selectorText || !newer.test(selectorText) || !/content\s*:/.test(cssText ?? ''))
        continue;
      subjects.push(withSubject(selectorText.replace(pseudo, '')));
    }
  };
  try {
    for (const sheet of sheetsOf(document)) look(sheet.cssRules);
  } catch {
    // What rules of another origin add is told of each element.
  }

  const fits = (element: PageElement, subject: string): boolean => {
    try {
      return dom.matches(element, subject);
    } catch {
      // A selector that is one in a sheet only.
      return true;
    }
  };
  return (elements: readonly PageElement[]): boolean =>
    subjects.some((subject) => elements.some((element) => fits(element, subject)));
}

const newer = /::(?:scroll-|column|checkmark|picker|interest)/i;
const pseudo = /::[\w-]+(?:\([^()]*\))?/g;
