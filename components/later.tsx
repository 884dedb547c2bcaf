import type { ComponentType } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

/** A view that few pages need: it is loaded when it is first shown. */
export function later<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function Later(props: Props) {
    const [View, setView] = useState<ComponentType<Props> | null>(null);
    useLayoutEffect(() => void load().then((view) => setView(() => view)), []);
    return View && <View {...props} />;
  };
}
