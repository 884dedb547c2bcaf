import type { Settings } from '../lib/settings/settings.ts';
import { languageTag, type Translate } from '../lib/summary/translate.ts';

interface DeadlinesProps {
  /** What the person has set, "MM-DD". */
  readonly deadlines: Settings['deadlines'];
  /** What holds where nothing is set. */
  readonly defaults: Required<Settings['deadlines']>;
  readonly translate: Translate;
  onChange(deadlines: Settings['deadlines']): void;
}

/** The last day of publication for each kind of body, as a month and a day. */
export function Deadlines({ deadlines, defaults, onChange, translate }: DeadlinesProps) {
  const tag = languageTag(translate.language);
  const months = upTo(12).map((month) =>
    new Date(2025, month - 1).toLocaleDateString(tag, { month: 'short' }),
  );
  const days = (last: number) =>
    upTo(last).map((day) => new Date(2025, 0, day).toLocaleDateString(tag, { day: 'numeric' }));

  return (
    <section>
      <h2>{translate('settings.deadlines')}</h2>
      {(['department', 'government'] as const).map((body) => {
        const [month = 1, day = 1] = (deadlines[body] ?? defaults[body]).split('-').map(Number);
        const choice = (part: 'month' | 'day', value: number, names: readonly string[]) => (
          <select
            class="number-choice"
            aria-label={translate(`settings.${part}`)}
            value={value}
            onChange={({ currentTarget }) => {
              const chosen = { month, day, [part]: Number(currentTarget.value) };
              const shown = [chosen.month, Math.min(chosen.day, lastOf(chosen.month))];
              const value = shown.map((number) => String(number).padStart(2, '0')).join('-');
              onChange({ ...deadlines, [body]: value });
            }}
          >
            {names.map((name, index) => (
              <option key={name} value={index + 1}>
                {name}
              </option>
            ))}
          </select>
        );
        return (
          <fieldset key={body} data-testid={`deadline-${body}`}>
            <legend>{translate(`settings.deadline.${body}`)}</legend>
            {choice('month', month, months)}
            {choice('day', Math.min(day, lastOf(month)), days(lastOf(month)))}
          </fieldset>
        );
      })}
    </section>
  );
}

function upTo(last: number): number[] {
  return Array.from({ length: last }, (_, index) => index + 1);
}

/** The month's last day in a year that is no leap year. */
function lastOf(month: number): number {
  return new Date(2025, month, 0).getDate();
}
