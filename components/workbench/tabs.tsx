import type { ComponentChildren } from 'preact';
import { useRef } from 'preact/hooks';
import { reached } from './scrolled.ts';

interface TabsProps<Name extends string> {
  readonly label: string;
  readonly tabs: readonly { readonly name: Name; readonly label: string }[];
  readonly chosen: Name;
  readonly choose: (name: Name) => void;
  readonly children: ComponentChildren;
}

/** Views of one thing, turned with the arrow keys as https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ has it. */
export function Tabs<Name extends string>({
  label,
  tabs,
  chosen,
  choose,
  children,
}: TabsProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const turn = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === chosen);
    const targets: Readonly<Record<string, number>> = {
      ArrowLeft: at - 1,
      ArrowRight: at + 1,
      Home: 0,
      End: tabs.length - 1,
    };
    const target = targets[event.key];
    if (target === undefined) return;
    event.preventDefault();
    const next = tabs.at(target % tabs.length);
    if (!next) return;
    choose(next.name);
    list.current?.querySelector<HTMLElement>(`[data-view="${next.name}"]`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" aria-label={label} ref={list} onKeyDown={turn}>
        {tabs.map(({ name, label: words }) => (
          <button
            type="button"
            key={name}
            role="tab"
            id={`tab-${name}`}
            data-view={name}
            data-testid={`view-${name}`}
            aria-selected={name === chosen}
            aria-controls="view"
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => choose(name)}
          >
            {words}
          </button>
        ))}
      </div>
      <div class="view" id="view" {...reached(`tab-${chosen}`)}>
        {children}
      </div>
    </>
  );
}
