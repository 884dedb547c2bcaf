import type { Styles } from './styles.ts';
import { attributeOf, childOf, childrenOf, numberOf, settingOf } from './xml.ts';

/** Letters' size where no run tells, in half points. */
const USUAL = 21;

/**
 * How far the first line of a paragraph is moved in (ECMA-376 part 1, 17.3.1.12), in widths of a Chinese
 * character; 0 for one that is centred or set to the right.
 */
export function paragraphIndent(paragraph: Element, styles: Styles): number {
  const side = settingOf(styles.propertiesOf(paragraph, 'jc')[0] ?? null) ?? 'left';
  if (!/^(?:left|start|both)$/u.test(side)) return 0;
  const all = styles.propertiesOf(paragraph, 'ind');
  const told = (...names: readonly string[]) =>
    all.flatMap((one) => names.flatMap((name) => attributeOf(one, name) ?? []))[0] ?? null;
  const [run] = childrenOf(paragraph, 'r');
  const size = numberOf(settingOf(childOf(run ?? null, 'rPr', 'sz')), USUAL);
  const widths = (chars: string | null, twips: string | null) => {
    const byChars = numberOf(chars, 0) / 100;
    return byChars !== 0 ? byChars : numberOf(twips, 0) / (size * 10);
  };
  const before = widths(told('leftChars', 'startChars'), told('left', 'start'));
  const hanging = widths(told('hangingChars'), told('hanging'));
  const first = hanging > 0 ? -hanging : widths(told('firstLineChars'), told('firstLine'));
  return Math.max(0, before + first);
}
