import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { jsonSchemaTexts } from '../../lib/summary/crossfoot-schema.ts';

test.each([...jsonSchemaTexts()])(
  '%s is the schema of the code: run "npm run schema"',
  (file, text) => {
    expect(readFileSync(file, 'utf8')).toBe(text);
  },
);
