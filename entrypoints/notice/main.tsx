import { render } from 'preact';
import browser from 'webextension-polyfill';
import { NoticePage } from '../../components/notice.tsx';
import { loadNotice } from '../../lib/summary/load-notice.ts';
import { type ChosenNotice, noticeCopied } from '../../lib/summary/notice-copy.ts';
import { noticeSchema } from '../../lib/summary/notice-schema.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { speak } from '../adapters/language.ts';

/** A notice that the popup left in the session's storage, under the key in the address. */
const key = location.hash.slice(1);
const stored = await browser.storage.session.get(key);
const { data: notice } = noticeSchema.safeParse(stored[key]);
const translate = await speak(notice?.language ?? 'browser', loadNotice);
document.title = notice?.title ?? translate('app.name');
const root = document.getElementById('notice');

async function copy(chosen: ChosenNotice): Promise<void> {
  // A screen reader announces a sentence again only if it has gone in between.
  show('');
  const copied = clipboard.write(noticeCopied(chosen, translate));
  await copied.then(
    () => show(translate('copy.done', { format: translate('notice.action') })),
    () => show(translate('copy.failed')),
  );
}

function show(said: string): void {
  if (root === null) return;
  const page =
    notice === undefined ? (
      <main class="notice-page">{translate('notice.lost')}</main>
    ) : (
      <NoticePage
        notice={notice}
        said={said}
        translate={translate}
        copy={copy}
        print={() => window.print()}
      />
    );
  render(page, root);
}

show('');
