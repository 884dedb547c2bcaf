import type { Notice } from '../lib/session/state.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface NoticesProps {
  readonly notices: readonly Notice[];
  readonly translate: Translate;
}

/** What went less well than it should, beside the result. */
export function Notices({ notices, translate }: NoticesProps) {
  return (
    <div role="alert">
      {notices.map((notice) => (
        <p class="notice" key={notice} data-notice={notice}>
          {translate(`notice.${notice}`)}
        </p>
      ))}
    </div>
  );
}
