import { render } from 'preact';
import { storage } from 'wxt/utils/storage';
import { Welcome } from '../../components/welcome.tsx';
import { within } from '../../lib/session/within.ts';
import { addressKey } from '../../lib/settings/page-address.ts';
import { parseSettings } from '../../lib/settings/settings.ts';
import { createStore } from '../../lib/settings/store.ts';
import { loadOptions } from '../../lib/summary/load-options.ts';
import { clock } from '../adapters/clock.ts';
import { speak } from '../adapters/language.ts';
import { lock } from '../adapters/lock.ts';

/** In milliseconds; the page then speaks the browser's language. */
const STORE_TAKES_AT_MOST = 1000;

const stored = within(
  clock,
  STORE_TAKES_AT_MOST,
  createStore(storage, lock, addressKey).readSettings(),
);
const settings = parseSettings(await stored.catch(() => undefined)).value;
const translate = await speak(settings.language, loadOptions);
document.title = `${translate('app.name')} · ${translate('welcome.title')}`;
const root = document.getElementById('welcome');
if (root !== null) render(<Welcome translate={translate} />, root);
