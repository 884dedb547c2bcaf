import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import { blocksByPart } from '../../lib/document/parts.ts';
import type { ReadFile } from '../../lib/viewer/viewer.ts';
import { Blocks } from './blocks.tsx';
import { FileBar } from './file-bar.tsx';
import { Splitter } from './splitter.tsx';
import type { ViewerProps } from './viewer-props.ts';

/** A file beside what was found in it. Both are drawn on a stage, and stay while the bar above changes. */
export function Shown({ read, state, actions, translate }: ViewerProps & { read: ReadFile }) {
  const file = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const { page, pdf } = read;
  useLayoutEffect(() => {
    if (!file.current || !panel.current) return;
    return actions.stage({ file: file.current, panel: panel.current }, read);
  }, [read]);
  const drawn = useMemo(() => {
    const { own, around } = blocksByPart(page);
    return (
      <>
        {pdf ? <div class="pdfViewer" /> : <Blocks blocks={own} />}
        {around.length > 0 && (
          <section class="page-text" data-testid="page-text">
            <h2>{translate('viewer.pageText')}</h2>
            <Blocks blocks={around} />
          </section>
        )}
      </>
    );
  }, [read]);
  return (
    <>
      <div class="panel" ref={panel} />
      <section class="file" aria-label={translate('viewer.file')} onKeyDown={keepArrows}>
        <Splitter
          label={translate('viewer.panelWidth')}
          width={state.panelWidth}
          widen={actions.widen}
        />
        <FileBar state={state} actions={actions} translate={translate} />
        <div class="stage">
          <div class="sheets" ref={file} {...scrolled} {...{ 'aria-label': page.title }}>
            {drawn}
          </div>
        </div>
      </section>
    </>
  );
}

/** What scrolls is scrolled by keys too. */
const scrolled = { role: 'region', tabIndex: 0 } as const;

/** In the file arrows scroll; elsewhere they lead through what was found. */
function keepArrows(event: KeyboardEvent): void {
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp') event.stopPropagation();
}
