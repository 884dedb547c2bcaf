import { useState } from 'preact/hooks';
import type { Done } from '../lib/session/state.ts';
import { Copies } from './copies.tsx';
import { FindingList } from './finding-list.tsx';
import { IgnoredList } from './ignored-list.tsx';
import { MapLegend } from './map-legend.tsx';
import { ReportHeader } from './report-header.tsx';
import { SourceList } from './source-list.tsx';
import { TableMap } from './table-map.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

interface AuditProps extends ViewProps {
  readonly done: Done;
  /** Whether a copied table begins with its column heads. */
  readonly header: boolean;
}

/** One audited report: who and when, the verdict, the map, the findings, the copies. */
export function AuditView({ done, header, actions, translate }: AuditProps) {
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
          {view.findings.length === 0 && <p class="none">{view.coverage}</p>}
          <SourceList sources={view.sources} actions={actions} translate={translate} />
          <IgnoredList findings={view.ignored} actions={actions} translate={translate} />
        </div>
      </div>
      <div class="pointed" aria-hidden="true">
        <MapLegend tables={view.tables} translate={translate} />
        <p>{pointed}</p>
      </div>
      <Copies
        reports={done.choices.length}
        header={header}
        actions={actions}
        translate={translate}
      />
    </>
  );
}
