/** The page that explains a rule, shipped inside the extension (scripts/rule-pages.ts). */
export function rulePageOf(code: string): string {
  return `/rules/${code}.html`;
}
