import { readDocument } from '../../harness/reports/read-document.ts';
import { wording } from '../../harness/wording.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { timeOf } from './stopwatch.ts';

/** Milliseconds that this page took once. */
export interface TimedText {
  readonly reading: number;
  /** What was read handed over, parsed and audited, the report's findings in words. */
  readonly auditing: number;
  readonly reports: number;
  readonly blocks: number;
  readonly truncated: boolean;
}

export function timeText(): TimedText {
  const auditor = createAuditor(wording, '0.0.0');
  let reports = 0;
  let read = readDocument(document);
  const reading = timeOf(() => {
    read = readDocument(document);
  });
  const auditing = timeOf(() => {
    auditor.look(structuredClone(read.page), [], 'zh_CN');
    reports = auditor.audit(defaultSettings).keys.length;
    if (reports > 0) auditor.report({ report: 0, ignored: [] });
  });
  const { blocks, truncated } = read.page;
  return { reading, auditing, reports, blocks: blocks.length, truncated };
}
