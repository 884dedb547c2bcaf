import type { Seen, ViewProps } from './popup-state.ts';
import { SourceList } from './source-list.tsx';
import { Verdict } from './verdict.tsx';

/** A page without a report: what was seen instead, so that nobody takes it for an audited one. */
export function NoReport({ seen, actions, translate }: ViewProps & { seen: Seen }) {
  const isPdf = seen.contentType === 'application/pdf';
  const onlySources = seen.sources.length > 0 && seen.grids === 0;
  return (
    <div class="body">
      <Verdict state="no-report">
        {translate(onlySources ? 'verdict.sourcesOnly' : 'verdict.noReport')}
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
