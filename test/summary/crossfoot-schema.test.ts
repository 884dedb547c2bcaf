import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemaText } from '../../lib/summary/crossfoot-schema.ts';

test('docs/crossfoot-1.schema.json is the schema of the code: run "npm run schema"', () => {
  expect(readFileSync('docs/crossfoot-1.schema.json', 'utf8')).toBe(jsonSchemaText());
});
