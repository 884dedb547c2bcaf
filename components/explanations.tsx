import type { WordedFinding, WordedFix } from '../lib/summary/word-finding.ts';
import { EquationLine } from './equation-line.tsx';
import type { ViewProps } from './popup-state.ts';

/**
 * What would make the equations hold. One explanation shows its equations at once; of several,
 * each shows its own when it is opened, and pointing at one marks its cells in the page.
 */
export function Explanations({
  worded: { fixes, equallyPlausible },
  actions,
  translate,
}: ViewProps & { worded: WordedFinding }) {
  const [best] = fixes;
  if (best === undefined) return null;
  const likely = fixes.slice(0, equallyPlausible);
  const others = fixes.slice(equallyPlausible);
  const choice = (fix: WordedFix) => (
    <Choice key={fix.text} fix={fix} actions={actions} translate={translate} />
  );
  return (
    <div class="explanations">
      {equallyPlausible === 1 ? (
        <div {...pointing(best, actions)}>
          {best.equations.map((equation) => (
            <EquationLine key={equation.identity} equation={equation} translate={translate} />
          ))}
        </div>
      ) : (
        <ChoiceList label={translate('alternatives.choice')}>{likely.map(choice)}</ChoiceList>
      )}
      {others.length > 0 && (
        <ChoiceList label={translate('alternatives.others')}>{others.map(choice)}</ChoiceList>
      )}
    </div>
  );
}

function ChoiceList({ label, children }: { readonly label: string; readonly children: unknown[] }) {
  return (
    <div class="choices">
      <p>{label}</p>
      <ul>{children}</ul>
    </div>
  );
}

function Choice({ fix, actions, translate }: ViewProps & { fix: WordedFix }) {
  return (
    <li>
      <details {...pointing(fix, actions)} data-testid="alternative">
        <summary>{fix.text}</summary>
        {fix.equations.map((equation) => (
          <EquationLine key={equation.identity} equation={equation} translate={translate} />
        ))}
      </details>
    </li>
  );
}

/** Marks the explanation's cells in the page while it is pointed at or focused. */
function pointing({ cells }: WordedFix, { preview }: ViewProps['actions']) {
  const start = () => preview(cells);
  const end = () => preview([]);
  return { onMouseEnter: start, onMouseLeave: end, onFocusIn: start, onFocusOut: end };
}
