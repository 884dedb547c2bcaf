import type { Seen } from '../lib/session/auditor.ts';
import { SourceList } from './source-list.tsx';
import { likelySources, sourcesInWords } from './sources.ts';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

/** A page without a report: what was seen instead, so that nobody takes it for an audited one. */
export function NoReport({ seen, actions, translate }: ViewProps & { seen: Seen }) {
  const isPdf = seen.contentType === 'application/pdf';
  const likely = likelySources(seen.sources, seen.grids);
  return (
    <div class="body">
      <Verdict state="no-report">
        {likely.length > 0
          ? translate('verdict.sourcesOnly', { sources: sourcesInWords(likely, translate) })
          : translate('verdict.noReport')}
      </Verdict>
      <section class="seen" aria-labelledby="seen">
        <h2 id="seen">{translate('seen.title')}</h2>
        {seen.grids > 0 && <p>{translate('seen.grids', { count: seen.grids })}</p>}
        {seen.grids === 0 && seen.sources.length === 0 && <p>{translate('seen.nothing')}</p>}
        <SourceList sources={seen.sources} actions={actions} translate={translate} />
      </section>
      <p class="help">{translate(isPdf ? 'help.pdf' : 'help.noReport')}</p>
    </div>
  );
}
