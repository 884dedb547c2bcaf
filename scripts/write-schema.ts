import { writeFileSync } from 'node:fs';
import { jsonSchemaText } from '../lib/summary/crossfoot-schema.ts';

/** Writes docs/crossfoot-1.schema.json from the schema in the code. */
writeFileSync('docs/crossfoot-1.schema.json', jsonSchemaText());
