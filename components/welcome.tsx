import type { Translate } from '../lib/summary/translate.ts';
import { changelogIn } from './rule-page.ts';

/** The parts of the page, each with its lines; the words are under `welcome.`. */
const parts = [
  {
    part: 'does',
    list: 'ul',
    lines: ['welcome.does.sums', 'welcome.does.text', 'welcome.does.form', 'welcome.does.many'],
  },
  {
    part: 'start',
    list: 'ol',
    lines: [
      'welcome.start.pin',
      'welcome.start.click',
      'welcome.start.marks',
      'welcome.start.copy',
      'welcome.start.panel',
      'welcome.start.file',
      'welcome.start.list',
    ],
  },
  {
    part: 'cannot',
    list: 'ul',
    lines: [
      'welcome.cannot.files',
      'welcome.cannot.pictures',
      'welcome.cannot.lists',
      'welcome.cannot.ledger',
    ],
  },
  {
    part: 'keeps',
    list: 'ul',
    lines: ['welcome.keeps.local', 'welcome.keeps.editor', 'welcome.keeps.browsers'],
  },
] as const;

/** What is shown first: what the extension does, how to begin, and what it cannot do. */
export function Welcome({ translate }: { readonly translate: Translate }) {
  return (
    <main class="options welcome">
      <h1>{translate('welcome.heading')}</h1>
      <p>{translate('welcome.lead')}</p>
      {parts.map(({ part, lines, list: List }) => (
        <section key={part}>
          <h2>{translate(`welcome.${part}`)}</h2>
          <List>
            {lines.map((line) => (
              <li key={line}>{translate(line)}</li>
            ))}
          </List>
        </section>
      ))}
      <p>
        <a href="/options.html">{translate('app.settings')}</a> ·{' '}
        <a href={changelogIn(translate.language)}>{translate('settings.changelog')}</a>
      </p>
    </main>
  );
}
