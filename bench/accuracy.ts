import { plantedEnforcement, plantedErrors } from './accuracy/planted-errors.ts';
import { realOpenings } from './accuracy/real.ts';
import { textRules, unseenPart } from './accuracy/text-rules.ts';

/**
 * `npm run bench:accuracy`. Each part prints what it measures and gives the requirements that are not
 * met; one that measures other rules is one more line here. With `-- --unseen` it prints the unseen part
 * of the corpus and nothing else.
 */
const parts: readonly (() => string[])[] = process.argv.includes('--unseen')
  ? [unseenPart]
  : [plantedErrors, plantedEnforcement, textRules, realOpenings];

const missed = parts.flatMap((part) => part());
for (const requirement of missed) console.error(`not met: ${requirement}`);
if (missed.length > 0) process.exitCode = 1;
