import { auditPage } from '../../lib/audit.ts';
import { type Page, pageSchema } from '../../lib/document/page.ts';
import type { Audit } from '../../lib/findings/audit.ts';
import { parseIgnores } from '../../lib/settings/ignores.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { copies } from '../../lib/summary/copy.ts';
import type { Summary } from '../../lib/summary/summary.ts';
import { createTranslate, type Language } from '../../lib/summary/translate.ts';
import { choiceOf, errorsOf, viewOf } from '../../lib/summary/view.ts';
import { messages as english } from '../../locales/en/index.ts';
import { messages as chinese } from '../../locales/zh_CN/index.ts';
import { paintOrderOf } from './paint-order.ts';
import type { Auditor, Question } from './protocol.ts';

/** An auditor that remembers the page it audited last. */
export function createAuditor(now: () => Date = () => new Date()): Auditor {
  let audits: readonly Audit[] = [];
  let source: Summary['source'] = { url: '', title: '', auditedAt: '' };
  let translate = translateTo('zh_CN');

  function summaryOf({ report, ignored }: Question): Summary {
    const audit = audits[report];
    if (audit === undefined) throw new Error(`The page has no report ${report}`);
    return { audit, source, ignored };
  }

  return {
    parseSettings,
    parseIgnores,
    audit(untrusted, { deadlines, disabled, severities }, language) {
      const page = pageSchema.parse(untrusted);
      audits = auditPage(page, {
        settings: { deadlines },
        disabled: new Set(disabled),
        severities: new Map(Object.entries(severities)),
      });
      source = { url: page.url, title: page.title, auditedAt: now().toISOString() };
      translate = translateTo(language);
      return {
        url: page.url,
        truncated: page.truncated,
        reports: audits.length,
        seen: seenOn(page),
      };
    },
    report({ report, ignored }) {
      const all = audits.map((audit) => ({ audit, source, ignored }));
      const worst = all.findIndex((each) => errorsOf(each) > 0);
      const chosen = report ?? Math.max(worst, 0);
      const summary = summaryOf({ report: chosen, ignored });
      return {
        chosen,
        view: viewOf(summary, translate),
        choices: all.map((each) => choiceOf(each, translate)),
        errors: all.reduce((sum, each) => sum + errorsOf(each), 0),
        order: paintOrderOf(summary, translate),
      };
    },
    copy: (question, kind) => copies[kind](summaryOf(question), translate),
  };
}

function translateTo(language: Language) {
  return createTranslate(language, language === 'zh_CN' ? chinese : english);
}

function seenOn({ blocks, contentType }: Page) {
  return {
    grids: blocks.filter(({ kind }) => kind === 'grid').length,
    sources: blocks.filter((block) => block.kind === 'source'),
    contentType,
  };
}
