import { plantedEnforcement, plantedErrors } from './accuracy/planted-errors.ts';
import { textRules } from './accuracy/text-rules.ts';

/**
 * `npm run bench:accuracy`. Each part prints what it measures and gives the requirements that are not
 * met; one that measures other rules is one more line here.
 */
const parts: readonly (() => string[])[] = [plantedErrors, plantedEnforcement, textRules];

const missed = parts.flatMap((part) => part());
for (const requirement of missed) console.error(`not met: ${requirement}`);
if (missed.length > 0) process.exitCode = 1;
