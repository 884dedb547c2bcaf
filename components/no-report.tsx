import type { SourceBlock } from '../lib/document/page.ts';
import type { Seen } from '../lib/session/auditor.ts';
import type { Translate } from '../lib/summary/translate.ts';
import { FileInTab } from './file-in-tab.tsx';
import { nameOfSource, SourceList } from './source-list.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';
import { ReportLinks } from './workbench/report-links.tsx';

/** A page without a report: what was seen instead, so that nobody takes it for an audited one. */
export function NoReport({ seen, actions, translate }: ViewProps & { seen: Seen }) {
  const { grids, totals = 0, sources, contentType, pageInstead } = seen;
  if (contentType === 'application/pdf') {
    return <FileInTab actions={actions} translate={translate} />;
  }
  // Pictures hold a whole report only where the page has no table at all.
  const likely = sources.filter(({ type }) => type !== 'image' || grids === 0);
  return (
    <div class="body">
      <Verdict state="no-report">
        {likely.length > 0
          ? translate('verdict.sourcesOnly', { sources: sourcesInWords(likely, translate) })
          : translate('verdict.noReport')}
      </Verdict>
      <ReportLinks actions={actions} translate={translate} />
      <section class="seen" aria-labelledby="seen">
        <h2 id="seen">{translate('seen.title')}</h2>
        {grids > 0 && <p>{translate('seen.grids', { count: grids })}</p>}
        {totals > 0 && <p>{translate('seen.totals', { count: totals })}</p>}
        {grids === 0 && sources.length === 0 && <p>{translate('seen.nothing')}</p>}
        <SourceList sources={sources} actions={actions} translate={translate} />
      </section>
      <p class="help">{translate(pageInstead ? 'help.pageInstead' : 'help.noReport')}</p>
    </div>
  );
}

const NAMED = 2;

/** "PDF 文件“2023年年报.pdf”、图片“…”，另有 3 个". */
function sourcesInWords(sources: readonly SourceBlock[], translate: Translate): string {
  const named = sources
    .slice(0, NAMED)
    .map((source) => {
      const kind = translate(`seen.${source.type}`);
      return translate('seen.source', { kind, name: nameOfSource(source) });
    })
    .join(translate('list.enumeration'));
  const left = sources.length - NAMED;
  if (left <= 0) return named;
  return named + translate('list.comma') + translate('seen.more', { count: left });
}
