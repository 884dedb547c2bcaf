import type { Translate } from '../../lib/summary/translate.ts';
import type { ViewerPhase } from '../../lib/viewer/viewer.ts';

interface PasswordProps {
  readonly phase: Extract<ViewerPhase, { name: 'password' }>;
  readonly translate: Translate;
}

/** Asks for the password of a file; it is used to open the file and kept nowhere. */
export function Password({ phase: { file, again, answer }, translate }: PasswordProps) {
  return (
    <main class="card">
      <h1>{translate('viewer.password', { file })}</h1>
      {again && <p role="alert">{translate('viewer.passwordAgain')}</p>}
      <form
        data-testid="password"
        onSubmit={(event) => {
          event.preventDefault();
          const typed = String(new FormData(event.currentTarget).get('password') ?? '');
          event.currentTarget.reset();
          answer(typed);
        }}
      >
        <label>
          {translate('viewer.passwordLabel')}
          <input
            type="password"
            name="password"
            autocomplete="off"
            ref={(input) => input?.focus()}
          />
        </label>
        <button type="submit">{translate('viewer.unlock')}</button>
        <button type="button" data-testid="decline" onClick={() => answer(null)}>
          {translate('viewer.decline')}
        </button>
      </form>
    </main>
  );
}
