import { useState } from 'preact/hooks';
import { squaresOf } from '../lib/summary/squares.ts';
import { ignoredFindings, openFindings, type Summary, wordAll } from '../lib/summary/summary.ts';
import { toneOf, verdictInWords } from '../lib/summary/verdict.ts';
import { CopyBar } from './copy-bar.tsx';
import { FindingList } from './finding-list.tsx';
import { IgnoredList } from './ignored-list.tsx';
import type { Done, ViewProps } from './popup-state.ts';
import { ReportHeader } from './report-header.tsx';
import { SourceList } from './source-list.tsx';
import { TableMap } from './table-map.tsx';
import { Verdict } from './verdict.tsx';

/** One audited report: who and when, the verdict, the map, the findings, the copies. */
export function AuditView({ done, actions, translate }: ViewProps & { done: Done }) {
  const [pointed, setPointed] = useState('');
  const audit = done.audits[done.chosen];
  if (audit === undefined) return null;
  const summary: Summary = { audit, source: done.source, ignored: done.ignored };
  const open = openFindings(summary);
  const tables = squaresOf(audit, open);
  const someUnread = tables.some(({ found }) => !found);
  return (
    <>
      <ReportHeader done={done} actions={actions} translate={translate} />
      <Verdict state="done" tone={toneOf(summary)}>
        {verdictInWords(summary, translate)}
      </Verdict>
      {audit.crashed.length > 0 && (
        <p class="notice">
          {translate('notice.crashed', {
            rules: audit.crashed.join(translate('list.enumeration')),
          })}
        </p>
      )}
      <main class="audit">
        <TableMap tables={tables} actions={actions} translate={translate} onPoint={setPointed} />
        <div class="findings">
          <FindingList
            findings={wordAll(open, summary, translate)}
            actions={actions}
            translate={translate}
          />
          {someUnread && (
            <SourceList sources={audit.report.sources} actions={actions} translate={translate} />
          )}
          <IgnoredList
            findings={wordAll(ignoredFindings(summary), summary, translate)}
            ignored={done.ignored}
            actions={actions}
            translate={translate}
          />
        </div>
      </main>
      <p class="pointed" aria-hidden="true">
        {pointed || translate('map.hint')}
      </p>
      <CopyBar actions={actions} translate={translate} />
    </>
  );
}
