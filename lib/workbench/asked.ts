import { auditOptionsOf } from '../audit.ts';
import { parseSettings } from '../settings/settings.ts';
import type { Language } from '../summary/translate.ts';
import { importedList } from './imported-list.ts';
import type { SurveyOptions } from './survey.ts';

/** What a survey or an export is made with. */
export interface Asked {
  /** As they are stored. */
  readonly settings: unknown;
  readonly language: Language;
  /** The list of bodies that the person has imported; "" for none. */
  readonly list: string;
}

export function optionsOf({ settings, list }: Omit<Asked, 'language'>): SurveyOptions {
  const { disabled, severities } = auditOptionsOf(parseSettings(settings).value);
  return {
    ...(disabled && { disabled }),
    ...(severities && { severities }),
    ...importedList(list),
  };
}
