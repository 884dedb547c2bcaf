import { useState } from 'preact/hooks';
import { exportKinds } from '../../lib/workbench/export-kinds.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** What goes out: tables and files, the whole archive, or all of it for good. */
export function Out({ state, actions, translate }: WorkbenchProps) {
  const [asked, setAsked] = useState(false);
  const isEmpty = state.rows.size === 0;
  return (
    <section class="out" aria-labelledby="out">
      <h2 id="out">{translate('out.title')}</h2>
      <p class="tools">
        {exportKinds.map((kind) => (
          <button
            type="button"
            key={kind}
            data-testid={kind.startsWith('notice') ? kind : `export-${kind}`}
            disabled={isEmpty}
            onClick={() => actions.exportAs(kind)}
          >
            {translate(`out.${kind}`)}
          </button>
        ))}
      </p>
      <details>
        <summary>{translate('out.archive')}</summary>
        <p class="help">{translate('out.archiveHelp', { count: state.rows.size })}</p>
        <p class="tools">
          <button
            type="button"
            data-testid="export-archive"
            disabled={isEmpty}
            onClick={actions.exportArchive}
          >
            {translate('out.exportArchive')}
          </button>
          <label class="pick">
            <span>{translate('out.importArchive')}</span>
            <input
              type="file"
              class="only-read"
              data-testid="import-archive"
              onChange={({ currentTarget }) => {
                const [file] = currentTarget.files ?? [];
                if (file) actions.importArchive(file);
                currentTarget.value = '';
              }}
            />
          </label>
          {asked ? (
            <>
              <span role="alert">{translate('out.clearSure')}</span>
              <button
                type="button"
                data-testid="clear-sure"
                onClick={() => {
                  setAsked(false);
                  actions.clear();
                }}
              >
                {translate('out.clearYes')}
              </button>
              <button type="button" onClick={() => setAsked(false)}>
                {translate('out.clearNo')}
              </button>
            </>
          ) : (
            <button type="button" data-testid="clear" onClick={() => setAsked(true)}>
              {translate('out.clear')}
            </button>
          )}
        </p>
      </details>
    </section>
  );
}
