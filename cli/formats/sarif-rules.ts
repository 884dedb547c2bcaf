import { existsSync, readFileSync } from 'node:fs';
import { betweenRules } from '../../lib/collection/rules/index.ts';
import type { Severity } from '../../lib/findings/finding.ts';
import { rules } from '../../lib/rules/index.ts';
import { languageTag, type Translate } from '../../lib/summary/translate.ts';

/** How grave a finding is, as SARIF has it. */
export const levels: Readonly<Record<Severity, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  advice: 'note',
};

/** All rules, as a tool tells of them (SARIF 2.1.0, 3.49), in the order that results name them by. */
export function ruleDescriptors(translate: Translate) {
  return [...rules, ...betweenRules].map(({ code, severity, basis }) => {
    const page = pageOf(code);
    const name = `rule.${code}`;
    return {
      id: code,
      ...(translate.has(name) && { shortDescription: { text: translate(name) } }),
      ...(page && { helpUri: page.href, help: helpIn(page) }),
      defaultConfiguration: { level: levels[severity] },
      properties: { basis, tags: ['crossfoot'] },
    };
  });
}

export const toolLanguage = ({ language }: Translate): string => languageTag(language);

/** The rule's page, which stands beside the program. */
function pageOf(code: string): URL | null {
  const page = new URL(`../../docs/rules/${code}.md`, import.meta.url);
  return existsSync(page) ? page : null;
}

function helpIn(page: URL) {
  const markdown = readFileSync(page, 'utf8');
  return { text: markdown, markdown };
}
