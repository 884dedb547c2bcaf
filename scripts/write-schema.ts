import { writeFileSync } from 'node:fs';
import { jsonSchemaTexts } from '../lib/summary/crossfoot-schema.ts';

/** Writes docs/crossfoot-*.schema.json from the schemas in the code. */
for (const [file, text] of jsonSchemaTexts()) writeFileSync(file, text);
