import * as z from 'zod/mini';
import { parseSettings, type Settings } from './settings.ts';

const fileSchema = z.object({ schema: z.literal('crossfoot-settings/1'), settings: z.unknown() });

/** A person's settings as a file, to be taken to another browser. */
export function settingsFile(settings: Settings): string {
  return `${JSON.stringify({ schema: 'crossfoot-settings/1', settings }, null, 2)}\n`;
}

/** The settings of such a file; null where it is none or its settings are damaged. */
export function parseSettingsFile(text: string): Settings | null {
  const { success, data } = fileSchema.safeParse(jsonOf(text));
  if (!success) return null;
  const { value, damaged } = parseSettings(data.settings);
  return damaged ? null : value;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
