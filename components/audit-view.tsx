import { useState } from 'preact/hooks';
import type { Done } from '../lib/session/state.ts';
import type { CopyKind } from '../lib/summary/copy.ts';
import { FindingList } from './finding-list.tsx';
import { IgnoredList } from './ignored-list.tsx';
import { ReportHeader } from './report-header.tsx';
import { SourceList } from './source-list.tsx';
import { TableMap } from './table-map.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

const kinds: readonly CopyKind[] = ['text', 'markdown', 'table', 'json'];

/** One audited report: who and when, the verdict, the map, the findings, the copies. */
export function AuditView({ done, actions, translate }: ViewProps & { done: Done }) {
  const [pointed, setPointed] = useState('');
  const { view } = done;
  return (
    <>
      <ReportHeader done={done} actions={actions} translate={translate} />
      <Verdict state="done" tone={view.tone}>
        {view.verdict}
      </Verdict>
      <div class="audit">
        <TableMap
          tables={view.tables}
          actions={actions}
          translate={translate}
          onPoint={setPointed}
        />
        <div class="findings">
          <FindingList findings={view.findings} actions={actions} translate={translate} />
          <SourceList sources={view.sources} actions={actions} translate={translate} />
          <IgnoredList findings={view.ignored} actions={actions} translate={translate} />
        </div>
      </div>
      <p class="pointed" aria-hidden="true">
        {pointed || translate('map.hint')}
      </p>
      <fieldset class="copies">
        <legend>{translate('copy.title')}</legend>
        {kinds.map((kind) => (
          <button
            type="button"
            key={kind}
            data-testid={`copy-${kind}`}
            onClick={() => actions.copy(kind)}
          >
            {translate(`copy.${kind}`)}
          </button>
        ))}
      </fieldset>
    </>
  );
}
