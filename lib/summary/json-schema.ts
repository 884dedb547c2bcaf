import * as z from 'zod';
import { crossfootSchema } from './crossfoot-schema.ts';

/** `docs/crossfoot-1.schema.json`: the JSON Schema (draft 2020-12) of `crossfoot/1`. */
export function jsonSchemaText(): string {
  const schema = z.toJSONSchema(crossfootSchema, { io: 'output' });
  return `${JSON.stringify({ title: 'crossfoot/1', ...schema }, null, 2)}\n`;
}
