import type { KeptItem } from '../../lib/archive/kept.ts';
import { auditAddresses } from '../audit/addresses.ts';
import type { Pool } from '../audit/pool.ts';
import type { FetchedTask } from '../audit/task.ts';
import type { AuditedFile } from '../audit-file.ts';

/** Fetches one address, and audits what is found there. Milliseconds that its answer may take. */
export async function auditAddress(
  address: string,
  audit: (task: FetchedTask) => Promise<AuditedFile>,
  timeLimit: number,
): Promise<KeptItem> {
  const pool: Pool = {
    audit: async (task) => ('bytes' in task ? audit(task) : null),
    end: async () => {},
  };
  const stopping = new AbortController().signal;
  for await (const item of auditAddresses([address], { pool, stopping, timeLimit })) return item;
  throw new Error(`${address} has not ended`);
}
