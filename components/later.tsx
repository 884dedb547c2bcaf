import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { loadLater } from '../lib/summary/load-later.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface Worded {
  readonly translate?: Translate;
}

/** A view that few pages need: it is loaded when it is first shown, with the words of all such views. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props & Worded> {
  return function Later(props: Props & Worded) {
    const [shown, setShown] = useState<{ View: ComponentType<Props>; words: Worded } | null>(null);
    useLayoutEffect(() => {
      void Promise.all([load(), wordsFor(props)]).then(([View, words]) =>
        setShown({ View, words }),
      );
    }, []);
    return shown && <shown.View {...props} {...shown.words} />;
  };
}

/** None for a view that has its words from the auditor, or where all are there. */
async function wordsFor({ translate }: Worded): Promise<Worded> {
  if (translate === undefined || translate.has('verdict.noReport')) return {};
  return { translate: await loadLater(translate.language) };
}
