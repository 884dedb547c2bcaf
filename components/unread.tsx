import type { Translate } from '../lib/summary/translate.ts';
import { Verdict } from './verdict.tsx';

/** Of a panel: a page that the person has not asked for. */
export function Unread({ translate }: { readonly translate: Translate }) {
  return (
    <div class="body">
      <Verdict state="unread">{translate('verdict.unread')}</Verdict>
      <p class="help">{translate('help.unread')}</p>
    </div>
  );
}
