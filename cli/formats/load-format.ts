import type { Format as Name } from '../audit/options.ts';
import type { Format } from './format.ts';

/** Loaded when it is asked for: what writes workbooks weighs more than all else. */
const loaders: Readonly<Record<Name, () => Promise<Format>>> = {
  text: async () => (await import('./text.ts')).text,
  ndjson: async () => (await import('./ndjson.ts')).ndjson,
  json: async () => (await import('./ndjson.ts')).json,
  sarif: async () => (await import('./sarif.ts')).sarif,
  html: async () => (await import('./whole.ts')).html,
  xlsx: async () => (await import('./whole.ts')).xlsx,
};

export const loadFormat = (name: Name): Promise<Format> => loaders[name]();
