import './by-hand.css';
import type { ByHand } from '../lib/report/report.ts';
import type { Unsaid } from '../lib/summary/view.ts';
import type { ViewProps } from './view-props.ts';

/** Body and year where the page does not tell them: fields to state them in, and to withdraw them. */
export function ByHandForm({
  unsaid,
  actions,
  translate,
}: ViewProps & { readonly unsaid: readonly Unsaid[] }) {
  const isStated = unsaid.some(({ stated }) => stated !== '');
  return (
    <form
      class="by-hand"
      data-testid="by-hand"
      onSubmit={(event) => {
        event.preventDefault();
        actions.stateByHand(typedIn(new FormData(event.currentTarget)));
      }}
    >
      <p>{translate(isStated ? 'byHand.stated' : 'byHand.ask')}</p>
      {unsaid.map(({ name, label, stated }) => (
        <label key={`${name} ${stated}`}>
          {label}
          <input
            name={name}
            defaultValue={stated}
            {...(name === 'year' ? YEAR : { maxLength: 60, size: 20 })}
          />
        </label>
      ))}
      <button type="submit">{translate('action.again')}</button>
      {isStated && (
        <button type="button" data-testid="withdraw" onClick={() => actions.stateByHand({})}>
          {translate('byHand.withdraw')}
        </button>
      )}
    </form>
  );
}

const YEAR = { inputMode: 'numeric', pattern: '20[0-9]{2}', maxLength: 4, size: 4 } as const;

/** What was typed; a field that was left empty states nothing. */
function typedIn(form: FormData): ByHand {
  const [organ, year] = ['organ', 'year'].map((name) => String(form.get(name) ?? '').trim());
  return { ...(organ && { organ }), ...(year && { year: Number(year) }) };
}
