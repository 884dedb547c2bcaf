import { useState } from 'preact/hooks';
import type { Done } from '../lib/session/state.ts';
import { Copies } from './copies.tsx';
import { FindingList } from './finding-list.tsx';
import { later } from './later.tsx';
import { MapLegend } from './map-legend.tsx';
import { ReportHeader } from './report-header.tsx';
import { TableMap } from './table-map.tsx';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

const IgnoredList = later(async () => (await import('./ignored-list.tsx')).IgnoredList);
const UncheckedList = later(async () => (await import('./unchecked-list.tsx')).UncheckedList);
const ReadFigures = later(async () => (await import('./read-figures.tsx')).ReadFigures);
const DiscoveredTables = later(
  async () => (await import('./discovered-tables.tsx')).DiscoveredTables,
);
const SourceList = later(async () => (await import('./source-list.tsx')).SourceList);

interface AuditProps extends ViewProps {
  readonly done: Done;
  /** Whether a copied table begins with its column heads. */
  readonly header: boolean;
}

/** One audited report: who and when, the verdict, the map, the findings, the copies. */
export function AuditView({ done, header, actions, translate }: AuditProps) {
  const [pointed, setPointed] = useState('');
  const [asked, setAsked] = useState(false);
  const { view } = done;
  const { words } = view.unchecked;
  const at = words === '' ? -1 : view.verdict.lastIndexOf(words);
  return (
    <>
      <ReportHeader done={done} actions={actions} translate={translate} />
      <Verdict state="done" tone={view.tone}>
        {at < 0 ? (
          view.verdict
        ) : (
          <>
            {view.verdict.slice(0, at)}
            <button type="button" aria-expanded={asked} onClick={() => setAsked(!asked)}>
              {words}
            </button>
            {view.verdict.slice(at + words.length)}
          </>
        )}
      </Verdict>
      <div class="audit">
        <TableMap
          tables={view.tables}
          actions={actions}
          translate={translate}
          onPoint={setPointed}
        />
        <div class="findings">
          {asked && at >= 0 && (
            <UncheckedList unchecked={view.unchecked} actions={actions} translate={translate} />
          )}
          <FindingList findings={view.findings} actions={actions} translate={translate} />
          {view.findings.length === 0 && <ReadFigures view={view} />}
          {view.tables[0]?.mark !== undefined && (
            <DiscoveredTables tables={view.tables} actions={actions} translate={translate} />
          )}
          {view.sources.length > 0 && (
            <SourceList sources={view.sources} actions={actions} translate={translate} />
          )}
          {view.ignored.length > 0 && (
            <IgnoredList findings={view.ignored} actions={actions} translate={translate} />
          )}
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
