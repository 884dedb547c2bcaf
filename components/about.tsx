import type { Translate } from '../lib/summary/translate.ts';
import { changelogIn } from './rule-page.ts';

interface AboutProps {
  readonly version: string;
  readonly translate: Translate;
  onCopy(text: string): void;
}

/** Which version this is, what is new in it, and what to write where it was wrong. */
export function About({ version, translate, onCopy }: AboutProps) {
  return (
    <section data-testid="about">
      <h2>{translate('settings.about')}</h2>
      <p>
        {translate('settings.version', { version })} ·{' '}
        <a href={changelogIn(translate.language)}>{translate('settings.changelog')}</a> ·{' '}
        <a href="/welcome.html">{translate('settings.welcome')}</a>
      </p>
      <p class="help">{translate('settings.feedback.help')}</p>
      <button
        type="button"
        data-testid="copy-feedback"
        onClick={() => onCopy(translate('settings.feedback.text', { version }))}
      >
        {translate('settings.feedback')}
      </button>
    </section>
  );
}
