import type { WordedFinding, WordedFix } from '../lib/summary/word-finding.ts';
import { EquationPairs } from './equation-pairs.tsx';
import type { ViewProps } from './view-props.ts';

/**
 * The broken equations and what would make them hold. One likely explanation is shown with them;
 * of several, each shows its own when it is opened. Pointing at one marks its cells in the page.
 */
export function Explanations({
  worded: { broken, fixes, equallyPlausible },
  actions,
  translate,
}: ViewProps & { worded: WordedFinding }) {
  const [best] = fixes;
  const isClear = equallyPlausible === 1 && best !== undefined;
  const choices = (label: string, some: readonly WordedFix[]) =>
    some.length > 0 && (
      <div class="choices">
        <p>{label}</p>
        <ul>
          {some.map((fix) => (
            <li key={fix.text}>
              <details {...pointing(fix, actions)} data-testid="alternative">
                <summary>{fix.text}</summary>
                <EquationPairs before={fix.identities} after={[]} translate={translate} />
              </details>
            </li>
          ))}
        </ul>
      </div>
    );
  return (
    <>
      <div {...(isClear ? pointing(best, actions) : {})}>
        <EquationPairs
          before={broken}
          after={isClear ? best.identities : []}
          translate={translate}
        />
      </div>
      {!isClear && choices(translate('alternatives.choice'), fixes.slice(0, equallyPlausible))}
      {choices(translate('alternatives.others'), fixes.slice(equallyPlausible))}
    </>
  );
}

/** Marks the explanation's cells in the page while it is pointed at or focused. */
function pointing({ cells }: WordedFix, { preview }: ViewProps['actions']) {
  const start = () => preview(cells);
  const end = () => preview([]);
  return { onMouseEnter: start, onMouseLeave: end, onFocusIn: start, onFocusOut: end };
}
