import { render } from 'preact';
import { Popup } from '../../components/popup.tsx';
import type { PopupState } from '../../components/popup-state.ts';
import { languageFor, loadLanguage } from '../../lib/summary/language.ts';
import { languageTag } from '../../lib/summary/translate.ts';
import { startSession } from './start-session.ts';
import { readSettings } from './store.ts';
import { activeTab } from './tab.ts';

const settings = await readSettings();
const { language } = settings.value;
const translate = await loadLanguage(
  language === 'browser' ? languageFor(navigator.language) : language,
);
document.documentElement.lang = languageTag(translate.language);
document.title = translate('app.name');

const root = document.getElementById('popup');
const tab = await activeTab();
if (root !== null && tab !== null) {
  const show = (state: PopupState) =>
    render(<Popup state={state} actions={session.actions} translate={translate} />, root);
  const session = startSession({ tab, settings, translate, show });
  await session.audit();
}
