import { annualMarks } from './annual/marker-words.ts';
import { enforcementMarks } from './enforcement/marker-words.ts';
import { joinedMarks } from './marks.ts';

/** The words of all official forms, without the forms, and those of totals: the page script reads with them. */
export const markerWords = {
  ...joinedMarks([annualMarks, enforcementMarks]),
  totals: '(?:(?:合|小|共|总) ?计|其中|[Tt]otal)',
};
