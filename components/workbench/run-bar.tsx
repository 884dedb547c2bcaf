import type { Progress } from '../../lib/queue/progress.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import { durationInWords } from '../../lib/workbench/duration.ts';
import { reasonInWords } from '../../lib/workbench/item-words.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** How far the run is, and what can be done with it. */
export function RunBar({ state, actions, translate }: WorkbenchProps) {
  const { progress, run, unsaved, queue, pick } = state;
  const { status, total, ended } = progress;
  const isRunning = status === 'running';
  const left = total - ended;
  const waits = left > 0 && !isRunning;
  const hasBegun = ended > 0 || queue.items.some(({ attempts }) => attempts > 0);
  return (
    <section class="run" data-status={status} aria-labelledby="run">
      <h2 id="run">
        {run.name === '' ? translate('run.title') : translate('run.of', { list: run.name })}
      </h2>
      <p class="tools">
        {!pick && (
          <button
            type="button"
            data-testid="start"
            disabled={!waits || hasBegun}
            onClick={actions.start}
          >
            {translate('run.start')}
          </button>
        )}
        <button
          type="button"
          data-testid="pause"
          disabled={left === 0 || !isRunning}
          onClick={actions.pause}
        >
          {translate('run.pause')}
        </button>
        <button
          type="button"
          data-testid="resume"
          disabled={!waits || !hasBegun}
          onClick={actions.resume}
        >
          {translate('run.resume')}
        </button>
        <button type="button" data-testid="cancel" disabled={left === 0} onClick={actions.cancel}>
          {translate('run.cancel')}
        </button>
      </p>
      <p data-testid="progress" data-done={ended} data-total={total} data-status={status}>
        <progress aria-labelledby="run" value={ended} max={Math.max(total, 1)} />{' '}
        <span>{progressInWords(progress, translate)}</span>
      </p>
      <Held {...{ state, actions, translate }} />
      {unsaved && (
        <p class="notice" role="alert">
          {translate('run.unsaved')}
        </p>
      )}
    </section>
  );
}

/** What cannot be asked for now, and why; a site is asked for by its name. */
function Held({ state: { progress, run, waits }, actions, translate }: WorkbenchProps) {
  const { held, stopped } = progress;
  const list = URL.canParse(run.list) ? new URL(run.list).host : '';
  const ofList = held.find(({ host }) => host === list);
  const others = held.filter(({ host }) => host !== list).map(({ host }) => host);
  return (
    <div role="alert">
      {(ofList || waits) && (
        <p class="notice" data-testid="waits-for-tab">
          {translate('run.openList')}{' '}
          <a href={run.list} target="_blank" rel="noreferrer">
            {run.list}
          </a>
        </p>
      )}
      {others.length > 0 && (
        <p class="notice" data-testid="asks-for-sites">
          {translate('run.sites', { sites: others.join(translate('list.enumeration')) })}{' '}
          <button type="button" data-testid="allow-sites" onClick={() => actions.allow(others)}>
            {translate('run.allow')}
          </button>
        </p>
      )}
      {stopped.map(({ host, reason }) => (
        <p class="notice" key={host} data-testid="stopped-site">
          {translate('run.stopped', {
            site: host,
            why: reasonInWords(reason, translate),
          })}
        </p>
      ))}
    </div>
  );
}

/** "37/120 · 2 个网站拒绝 · 约 6 分钟" */
function progressInWords(progress: Progress, translate: Translate): string {
  const { status, total, ended, counts, remaining } = progress;
  if (total === 0) return translate('run.none');
  const states = (['no-report', 'unread', 'declined', 'failed', 'skipped'] as const)
    .filter((state) => counts[state] > 0)
    .map((state) => translate(`run.count.${state}`, { count: counts[state] }));
  const time = remaining === null || ended === total ? [] : [durationInWords(remaining, translate)];
  const told = translate(`run.status.${status}`);
  return [`${ended}/${total}`, told, ...states, ...time].join(' · ');
}
