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
  readSettings().then((stored) => auditor.parseSettings(stored)),
]);
const { language } = settings.value;
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
