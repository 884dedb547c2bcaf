import type { ViewerPhase } from '../../lib/viewer/viewer.ts';
import { Verdict } from '../verdict.tsx';
import { FilePicker } from './choose.tsx';
import type { ViewerProps } from './viewer-props.ts';

interface UnreadProps extends Pick<ViewerProps, 'actions' | 'translate'> {
  readonly phase: Extract<ViewerPhase, { name: 'unread' }>;
}

/** A file that says nothing: why, and what to do. */
export function Unread({ phase, actions, translate }: UnreadProps) {
  const { file, reason, address } = phase;
  return (
    <main class="card">
      <h1>{file}</h1>
      <Verdict state="unread">{translate(`unread.${reason}`)}</Verdict>
      <p class="help" data-reason={reason}>
        {translate(`unread.help.${reason}`)}
      </p>
      <p class="tools">
        {address !== '' && (
          <button type="button" onClick={() => actions.fetch(address)}>
            {translate('viewer.fetchAgain')}
          </button>
        )}
        {address !== '' && (
          <button type="button" data-testid="open-address" onClick={() => actions.open(address)}>
            {translate('viewer.openAddress')}
          </button>
        )}
        <FilePicker label={translate('viewer.another')} choose={actions.choose} />
      </p>
    </main>
  );
}
