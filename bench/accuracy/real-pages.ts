import { existsSync, readdirSync, readFileSync } from 'node:fs';
import * as z from 'zod/mini';
import { htmlPage } from '../../harness/reports/documents.ts';
import { auditPage } from '../../lib/audit.ts';
import type { Page } from '../../lib/document/page.ts';
import type { Finding } from '../../lib/findings/finding.ts';

/** Openings of real reports beside the project; their own README tells what was changed in each folder. */
const root = new URL('../../../shared/real/', import.meta.url);

export type RealFolder = 'sound' | 'applications' | 'proceedings' | 'carried' | 'slips';

/** A real opening and what the rules make of it. */
export interface RealPage {
  readonly name: string;
  readonly page: Page;
  readonly findings: readonly Finding[];
}

const slipsSchema = z.record(z.string(), z.tuple([z.string(), z.string()]));

/** True where the real openings are at hand. */
export const realAtHand = (): boolean => existsSync(new URL('slips.json', root));

/** Every page of a folder, audited, by name. */
export function realPages(folder: RealFolder): RealPage[] {
  const files = readdirSync(new URL(`${folder}/`, root)).filter((file) => file.endsWith('.html'));
  return files.sort().map((file) => {
    const page = htmlPage(readFileSync(new URL(`${folder}/${file}`, root), 'utf8'));
    const findings = auditPage(page).flatMap((audit) => audit.findings);
    return { name: file.replace('.html', ''), page, findings };
  });
}

/** By page: the words as published, and the words that stand in their place. */
export function plantedSlips(): Readonly<Record<string, readonly [string, string]>> {
  return slipsSchema.parse(JSON.parse(readFileSync(new URL('slips.json', root), 'utf8')));
}
