import { useEffect, useState } from 'preact/hooks';
import type { MessageKey } from '../lib/summary/translate.ts';
import type { ViewProps } from './view-props.ts';

const keys: readonly (readonly [keys: readonly string[], does: MessageKey])[] = [
  [['J', 'K'], 'keys.move'],
  [['Enter', 'L'], 'action.locate'],
  [['X'], 'action.ignore'],
  [['C'], 'keys.copy'],
  [['?'], 'keys.title'],
];

const commands = [
  ['_execute_action', 'keys.popup'],
  ['open-panel', 'keys.panel'],
] as const;

/** The keys of popup and panel, and those that the browser has given to open them. */
export function KeysHelp({ actions, translate }: ViewProps) {
  const [given, setGiven] = useState<Readonly<Record<string, string>>>({});
  useEffect(() => void actions.shortcuts().then(setGiven), []);
  const opening = commands.map(([name, does]) => [[given[name] ?? ''], does] as const);
  return (
    <dl class="keys" data-testid="keys-help">
      {[...keys, ...opening]
        .filter(([[first]]) => first !== '')
        .map(([names, does]) => (
          <div key={does}>
            <dt>
              {names.map((name) => (
                <kbd key={name}>{name}</kbd>
              ))}
            </dt>
            <dd>{translate(does)}</dd>
          </div>
        ))}
    </dl>
  );
}
