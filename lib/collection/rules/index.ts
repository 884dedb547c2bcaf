import type { BetweenRule } from '../between.ts';
import { carryOver } from './carry-over.ts';
import { copiedText } from './copied-text.ts';

/** Every rule between reports, in the order in which findings of one severity are shown. */
export const betweenRules: readonly BetweenRule[] = [carryOver, copiedText];
