import type { Translate } from '../../summary/translate.ts';
import { type ExportInput, unfinishedInWords } from '../input.ts';
import { betweenSheet } from './between.ts';
import { bodiesSheet } from './bodies.ts';
import { copiesSheet } from './copies.ts';
import { problemsSheet } from './problems.ts';
import { reportsSheet } from './reports.ts';
import { runsSheet } from './runs.ts';
import type { Sheet } from './sheet.ts';

/** All tables of an export; where a run has not ended, each says so. */
export function sheetsOf(input: ExportInput, translate: Translate): Sheet[] {
  const note = unfinishedInWords(input, translate);
  return [
    problemsSheet(input, note, translate),
    reportsSheet(input, note, translate),
    bodiesSheet(input, note, translate),
    betweenSheet(input, note, translate),
    copiesSheet(input, note, translate),
    runsSheet(input, note, translate),
  ];
}
