import { startAuditor } from '../../entrypoints/adapters/auditor.ts';
import { clock } from '../../entrypoints/adapters/clock.ts';

export interface BuiltScripts {
  readonly inspector: string;
  readonly auditor: string;
}

/** Milliseconds from a click's script to the findings, and how many reports and findings there were. */
export interface TimedAudit {
  /** The page script put in and run, the page read and handed over. */
  readonly reading: number;
  /** The page handed to the auditor, parsed and audited; findings in words handed back. */
  readonly auditing: number;
  readonly reports: number;
  readonly findings: number;
}

/** Audits the page in which this runs, with the built page script and the built auditor. */
export async function auditHere({ inspector, auditor }: BuiltScripts): Promise<TimedAudit> {
  const address = URL.createObjectURL(new Blob([auditor], { type: 'text/javascript' }));
  return timeAudit(new Worker(address), async () => {
    new Function(inspector)();
    return globalThis.crossfoot?.read();
  });
}

/** Times `read` and the audit of what it reads. The worker is awake before the clock starts. */
export async function timeAudit(worker: Worker, read: () => Promise<unknown>): Promise<TimedAudit> {
  const auditor = startAuditor(clock, () => worker);
  const { value: settings } = await auditor.parseSettings(undefined);
  const from = performance.now();
  const page = await read();
  const handed = performance.now();
  const [, { keys }] = await Promise.all([
    auditor.look(page, [], 'zh_CN'),
    auditor.audit(settings),
  ]);
  const order = keys.length > 0 ? (await auditor.report({ report: 0, ignored: [] })).order : null;
  const to = performance.now();
  worker.terminate();
  return {
    reading: handed - from,
    auditing: to - handed,
    reports: keys.length,
    findings: order?.marks.length ?? 0,
  };
}
