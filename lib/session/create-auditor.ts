import { auditOptionsOf, auditPage, countTotals } from '../audit.ts';
import { drawnOf } from '../document/drawn.ts';
import { type Page, pageSchema } from '../document/page.ts';
import type { Audit } from '../findings/audit.ts';
import { parseByHand } from '../settings/by-hand.ts';
import { parseIgnores } from '../settings/ignores.ts';
import { addressKey, pageAddress } from '../settings/page-address.ts';
import { parseSettings } from '../settings/settings.ts';
import { type Copying, copyOf } from '../summary/copy.ts';
import { doubtsAbout, doubtsOfPage, type PageDoubt, wordPageDoubt } from '../summary/doubts.ts';
import { noticeOf } from '../summary/notice.ts';
import { sourceOf } from '../summary/source-of.ts';
import type { Summary } from '../summary/summary.ts';
import { createTranslate, type Language, type Messages } from '../summary/translate.ts';
import { choiceOf, errorsOf, viewOf } from '../summary/view.ts';
import { visible } from '../summary/visible.ts';
import type { Auditor, Question, Seen } from './auditor.ts';
import { byHandKeys, statedOf } from './by-hand-keys.ts';
import { paintOrderOf } from './paint-order.ts';
import { placeIgnores } from './place-ignores.ts';
import { reportKeys } from './report-keys.ts';

/** Every sentence of a language; asked for in the language that is spoken, and in no other. */
export type Wording = (language: Language) => Messages;

/** An auditor that remembers the page it looked at last; `version` is that of the program. */
export function createAuditor(
  wording: Wording,
  version: string,
  now: () => Date = () => new Date(),
): Auditor {
  let page: Page | null = null;
  let doubts: readonly PageDoubt[] = [];
  let translate = createTranslate('zh_CN', {});
  let audits: readonly Audit[] = [];
  let keys: readonly string[] = [];
  let summaries: (ignored: Question['ignored']) => Summary[] = () => [];

  function summaryOf({ report, ignored }: Question): Summary {
    const summary = summaries(ignored)[report];
    if (summary === undefined) throw new Error(`The page has no report ${report}`);
    return summary;
  }

  /** The report that is asked for; all of the page's where none is named. */
  function askedOf({ report, ignored }: Question<number | null>): Copying {
    if (report !== null) return [summaryOf({ report, ignored })];
    const [, ...others] = summaries(ignored);
    return [summaryOf({ report: 0, ignored }), ...others];
  }

  return {
    addressKey,
    parseSettings,
    parseIgnores,
    parseByHand,
    look(untrusted, known, language) {
      page = null;
      page = pageSchema.parse(untrusted);
      doubts = [...known, ...doubtsOfPage(page)];
      translate = createTranslate(language, wording(language));
      return seenOn(
        page,
        doubts.map((doubt) => wordPageDoubt(doubt, translate)),
      );
    },
    audit(settings, stored) {
      if (page === null) throw new Error('No page was looked at');
      const { title, file } = page;
      // What is kept of a file of the disk, which has no address, is kept by its content.
      const url = page.url === '' && file ? `sha256:${file.sha256}` : page.url;
      const options = auditOptionsOf(settings);
      audits = auditPage(page, options);
      const statedBy = byHandKeys(audits, title);
      const byHand = statedOf(audits, title, stored);
      if (byHand.some((stated) => Object.keys(stated).length > 0)) {
        audits = auditPage(page, { ...options, byHand });
      }
      keys = reportKeys(audits, url);
      const auditedAt = now().toISOString();
      const source = { ...sourceOf(page, pageAddress), auditedAt, version };
      const places = page.file && drawnOf(page);
      summaries = (ignored) =>
        audits.map((audit, report) => ({
          audit,
          source,
          ...(places && { places }),
          doubts: doubtsAbout(audit, doubts),
          ignored: ignored[report] ?? {},
        }));
      const totals = audits.length > 0 ? 0 : countTotals(page, options);
      return { url, addressKey: addressKey(url), keys, byHandKeys: statedBy, totals };
    },
    placeIgnores: (stored) => placeIgnores(stored, audits, keys),
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
        order: paintOrderOf(view, page ?? { blocks: [] }, translate),
      };
    },
    notice: (question) => noticeOf(summaryOf(question), translate),
    copy: (question, wish) => copyOf(askedOf(question), wish, translate),
  };
}

function seenOn({ title, blocks, contentType, file }: Page, doubts: Seen['doubts']): Seen {
  return {
    title: visible(title),
    doubts,
    grids: blocks.filter(({ kind }) => kind === 'grid').length,
    sources: blocks.filter((block) => block.kind === 'source'),
    contentType: file ? '' : contentType,
    pageInstead: file?.kind === 'page' && /\.(?:pdf|docx?|wps)$/i.test(file.name),
  };
}
