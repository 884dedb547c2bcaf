import type { Settings } from '../lib/settings/settings.ts';
import { languageTag, type Translate } from '../lib/summary/translate.ts';

type Deadlines = Settings['deadlines'];

interface DeadlinesProps {
  readonly deadlines: Deadlines;
  readonly translate: Translate;
  onChange(deadlines: Deadlines): void;
}

const bodies = ['department', 'government'] as const;

/** The last day of publication for each kind of body, as a month and a day. */
export function Deadlines({ deadlines, onChange, translate }: DeadlinesProps) {
  return (
    <section>
      <h2>{translate('settings.deadlines')}</h2>
      {bodies.map((body) => (
        <fieldset key={body} data-testid={`deadline-${body}`}>
          <legend>{translate(`settings.deadline.${body}`)}</legend>
          <MonthDay
            value={deadlines[body]}
            onChange={(value) => onChange({ ...deadlines, [body]: value })}
            translate={translate}
          />
        </fieldset>
      ))}
    </section>
  );
}

interface MonthDayProps {
  /** "MM-DD" */
  readonly value: string;
  readonly translate: Translate;
  onChange(value: string): void;
}

function MonthDay({ value, onChange, translate }: MonthDayProps) {
  const [month = 1, day = 1] = value.split('-').map(Number);
  const days = daysIn(month);
  const choose = (newMonth: number, newDay: number) =>
    onChange([newMonth, Math.min(newDay, daysIn(newMonth))].map(twoDigits).join('-'));
  const inWords = (part: 'month' | 'day') => {
    const style = { [part]: part === 'month' ? 'short' : 'numeric', timeZone: 'UTC' } as const;
    const format = new Intl.DateTimeFormat(languageTag(translate.language), style);
    return (number: number) =>
      format.format(part === 'month' ? Date.UTC(2025, number - 1) : Date.UTC(2025, 0, number));
  };
  return (
    <>
      <NumberChoice
        label={translate('settings.month')}
        value={month}
        last={12}
        inWords={inWords('month')}
        onChange={(chosen) => choose(chosen, day)}
      />
      <NumberChoice
        label={translate('settings.day')}
        value={Math.min(day, days)}
        last={days}
        inWords={inWords('day')}
        onChange={(chosen) => choose(month, chosen)}
      />
    </>
  );
}

interface NumberChoiceProps {
  readonly label: string;
  readonly value: number;
  readonly last: number;
  inWords(number: number): string;
  onChange(value: number): void;
}

function NumberChoice({ label, value, last, inWords, onChange }: NumberChoiceProps) {
  return (
    <select
      class="number-choice"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => onChange(Number(currentTarget.value))}
    >
      {Array.from({ length: last }, (_, index) => (
        <option key={index + 1} value={index + 1}>
          {inWords(index + 1)}
        </option>
      ))}
    </select>
  );
}

/** Days of a month of a year that is no leap year. */
function daysIn(month: number): number {
  return new Date(Date.UTC(2025, month, 0)).getUTCDate();
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
