import { useState } from 'preact/hooks';
import type { WorkbenchProps } from './workbench-props.ts';

/** Files and addresses to be taken. What is dropped anywhere on the page is taken too. */
export function TakeFiles({ state, actions, translate }: WorkbenchProps) {
  const [pasted, setPasted] = useState('');
  const [wrong, setWrong] = useState(false);
  const isNew = state.queue.items.length === 0 && state.rows.size === 0;
  return (
    <section class="take" data-new={isNew} aria-labelledby="take">
      <h2 id="take">{translate('take.title')}</h2>
      <p>
        <label class="pick">
          <span>{translate('take.files')}</span>
          <input
            type="file"
            class="only-read"
            data-testid="add-files"
            multiple
            onChange={({ currentTarget }) => {
              actions.addFiles([...(currentTarget.files ?? [])]);
              // The same file may be chosen again.
              currentTarget.value = '';
            }}
          />
        </label>{' '}
        {translate('take.drop')}
      </p>
      {isNew && <p class="help">{translate('take.fromList')}</p>}
      <details>
        <summary>{translate('take.paste')}</summary>
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const count = actions.addPasted(pasted);
            setWrong(count === 0);
            if (count > 0) setPasted('');
          }}
        >
          <label for="addresses">{translate('take.addresses')}</label>
          <textarea
            id="addresses"
            data-testid="paste-addresses"
            rows={4}
            value={pasted}
            onInput={(event) => setPasted(event.currentTarget.value)}
          />
          <button type="submit" data-testid="add-addresses">
            {translate('take.add')}
          </button>
          {wrong && <p role="alert">{translate('take.noAddress')}</p>}
        </form>
      </details>
    </section>
  );
}
