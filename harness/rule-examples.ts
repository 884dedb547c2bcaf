import { readdirSync, readFileSync } from 'node:fs';

const folder = new URL('../docs/rules/', import.meta.url);

/** An example of a rule's page: a fenced block `text fails` or `text passes`. */
export interface RuleExample {
  readonly outcome: 'fails' | 'passes';
  /** The block's words, as `examplePage` reads them. */
  readonly text: string;
  /** The sentences of the findings, from the lines "→ …" below the block. */
  readonly told: readonly string[];
}

/** The page of one rule. */
export interface RuleDocument {
  readonly code: string;
  readonly markdown: string;
}

/** Every page of `docs/rules`. */
export const ruleDocuments: readonly RuleDocument[] = readdirSync(folder)
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({
    code: file.replace(/\.md$/, ''),
    markdown: readFileSync(new URL(file, folder), 'utf8'),
  }));

const BLOCK = /^```text (fails|passes)\n(.*?)\n```$((?:\n+→ [^\n]*)*)/gmsu;

/** The examples of a page, in its order. */
export function examplesOf(markdown: string): RuleExample[] {
  return [...markdown.matchAll(BLOCK)].map(([, outcome, text = '', told = '']) => ({
    outcome: outcome === 'fails' ? 'fails' : 'passes',
    text,
    told: told.split('\n').flatMap((line) => (line === '' ? [] : [line.slice(2)])),
  }));
}
