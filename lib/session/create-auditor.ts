import { messages as english } from '../../locales/en/index.ts';
import { messages as chinese } from '../../locales/zh_CN/index.ts';
import { auditPage } from '../audit.ts';
import { type Page, pageSchema } from '../document/page.ts';
import { annual } from '../forms/annual/annual.ts';
import { type Ignores, parseIgnores } from '../settings/ignores.ts';
import { parseSettings } from '../settings/settings.ts';
import { copies } from '../summary/copy.ts';
import type { Summary } from '../summary/summary.ts';
import { createTranslate, type Language } from '../summary/translate.ts';
import { choiceOf, errorsOf, viewOf } from '../summary/view.ts';
import type { Auditor, Question } from './auditor.ts';
import { paintOrderOf } from './paint-order.ts';

/** An auditor that remembers the page it audited last. */
export function createAuditor(now: () => Date = () => new Date()): Auditor {
  let summaries: (ignored: Ignores) => Summary[] = () => [];
  let translate = translateTo('zh_CN');

  function summaryOf({ report, ignored }: Question): Summary {
    const summary = summaries(ignored)[report];
    if (summary === undefined) throw new Error(`The page has no report ${report}`);
    return summary;
  }

  return {
    parseSettings,
    parseIgnores,
    audit(untrusted, { deadlines, disabled, severities }, language) {
      const page = pageSchema.parse(untrusted);
      const { url, title, truncated, ownFonts = false } = page;
      const audits = auditPage(page, {
        deadlines: { [annual.family]: deadlines },
        disabled: new Set(disabled),
        severities: new Map(Object.entries(severities)),
      });
      const source = { url, title, auditedAt: now().toISOString() };
      summaries = (ignored) => audits.map((audit) => ({ audit, source, ignored }));
      translate = translateTo(language);
      return { url, truncated, ownFonts, reports: audits.length, seen: seenOn(page) };
    },
    report({ report, ignored }) {
      const all = summaries(ignored);
      const worst = all.findIndex((each) => errorsOf(each) > 0);
      const chosen = report ?? Math.max(worst, 0);
      const view = viewOf(summaryOf({ report: chosen, ignored }), translate);
      return {
        chosen,
        view,
        choices: all.map((each) => choiceOf(each, translate)),
        errors: all.reduce((sum, each) => sum + errorsOf(each), 0),
        order: paintOrderOf(view, translate),
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
