import type { Notice } from '../lib/session/state.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly translate: Translate;
}

/** What went less well than it should. */
export function Notices({ notices, translate }: NoticesProps) {
  return (
    <>
      {notices.map((kind) => (
        <p class="notice" key={kind} data-notice={kind}>
          {translate(`notice.${kind}`)}
        </p>
      ))}
    </>
  );
}
