import type { BetweenRule } from '../lib/collection/between.ts';
import { betweenRules } from '../lib/collection/rules/index.ts';
import { severities } from '../lib/findings/finding.ts';
import { rules } from '../lib/rules/index.ts';
import type { Rule } from '../lib/rules/rule.ts';
import { firstWorded } from '../lib/summary/names.ts';
import { createTranslate, type Language, type Translate } from '../lib/summary/translate.ts';
import { messages as english } from '../locales/en/index.ts';
import { messages as chinese } from '../locales/zh_CN/index.ts';

/** What documents say of the rules, written from their declarations. */

/** What is declared of a rule within a report, or between reports. */
type DeclaredRule = Omit<Rule | BetweenRule, 'check'>;

/** Every rule, those between reports last. */
export const allRules: readonly DeclaredRule[] = [...rules, ...betweenRules];

const translators: Readonly<Record<Language, Translate>> = {
  zh_CN: createTranslate('zh_CN', chinese),
  en: createTranslate('en', english),
};
/** What is no citation, in English. */
const inEnglish = { 算术: 'arithmetic', 实务: 'practice', '；': '; ', '、': ', ' };

/** The document with a table of the rules between each pair of marks, "<!-- rules en -->" and its end. */
export function withRuleTables(document: string): string {
  return document.replace(
    /(<!-- rules (zh_CN|en) -->\n)[\s\S]*?(?=<!-- \/rules -->)/g,
    (_all, mark: string, language: Language) => `${mark}\n${ruleTable(language)}\n`,
  );
}

function ruleTable(language: Language): string {
  const translate = translators[language];
  const head = language === 'en' ? 'Of | Check | Severity | Basis' : '对象 | 核对 | 程度 | 依据';
  const rows = [...Map.groupBy(allRules, ({ about }) => about)].flatMap(([about, group]) =>
    group.map((rule, index) => [
      index === 0 ? translate(`about.${about}`) : '',
      `[${firstWorded(translate, [`rule.${rule.code}`, rule.code])}](docs/rules/${rule.code}.md)`,
      severityOf(rule, translate),
      basisOf(rule, language),
    ]),
  );
  const lines = [head.split(' | '), ['---', '---', '---', '---'], ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
}

function severityOf({ severity, otherwise }: DeclaredRule, translate: Translate): string {
  return severities
    .filter((one) => one === severity || one === otherwise)
    .map((one) => translate(`severity.${one}`))
    .join(translate('list.enumeration'));
}

function basisOf({ basis }: DeclaredRule, language: Language): string {
  if (language === 'zh_CN') return basis;
  return Object.entries(inEnglish).reduce((said, [zh, en]) => said.replaceAll(zh, en), basis);
}

/** How a rule's page begins: its name and code; how grave, about what, on what basis. */
function ruleHead(rule: DeclaredRule): string {
  const { code, about, basis } = rule;
  const translate = translators.zh_CN;
  const name = firstWorded(translate, [`rule.${code}`, code]);
  const how = severityOf(rule, translate).replaceAll('、', '或');
  return `# ${name} \`${code}\`\n\n${how} · ${translate(`about.${about}`)} · ${basis}\n`;
}

/** The page with that head: in place of the one it has, or before what it begins with. */
export function withRuleHead(page: string, rule: DeclaredRule): string {
  const words = severities.map((one) => translators.zh_CN(`severity.${one}`)).join('|');
  const head = new RegExp(`^(?:# .*\\n+)?(?:(?:${words})(?:或(?:${words}))? · .+ · .+\\n+)?`, 'u');
  return `${ruleHead(rule)}\n${page.replace(head, '')}`;
}
