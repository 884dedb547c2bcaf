import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { languageFor, loadInterface } from '../../lib/summary/language.ts';
import { languageTag } from '../../lib/summary/translate.ts';
import { startAuditor } from './auditor.ts';
import { startSession } from './start-session.ts';
import { readSettings } from './store.ts';
import { activeTab } from './tab.ts';

const auditor = startAuditor();
const [tab, settings] = await Promise.all([
  activeTab(),
  // Without settings there is no auditor either; the session then says that it failed.
  readSettings()
    .then((stored) => auditor.parseSettings(stored))
    .catch(() => null),
]);
const language = settings?.value.language ?? 'browser';
const translate = await loadInterface(
  language === 'browser' ? languageFor(navigator.language) : language,
);
document.documentElement.lang = languageTag(translate.language);
document.title = translate('app.name');

const root = document.getElementById('popup');
if (root !== null && tab !== null) {
  const show = (state: PopupState) =>
    render(<Popup state={state} actions={session.actions} translate={translate} />, root);
  const session = startSession({ tab, settings, translate, auditor, show });
  await session.audit();
}
