import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Unchecked } from '../lib/summary/unchecked.ts';
import type { ViewProps } from './view-props.ts';

/** The sums that could not be checked, each with its reason; the focus goes there when it is shown. */
export function UncheckedList({
  unchecked: { words, identities },
  actions,
  translate,
}: ViewProps & { readonly unchecked: Unchecked }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => heading.current?.focus(), []);
  return (
    <section class="unchecked" data-testid="unchecked-list" aria-labelledby="unchecked">
      <h2 id="unchecked" ref={heading} tabIndex={-1}>
        {words}
      </h2>
      <ul>
        {identities.map(({ identity, words: why, cell }) => (
          <li key={identity}>
            <span>{why}</span>
            {cell !== null && (
              <button
                type="button"
                aria-label={`${translate('action.locate')} ${why}`}
                onClick={() => actions.locate({ cell })}
              >
                {translate('action.locate')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
