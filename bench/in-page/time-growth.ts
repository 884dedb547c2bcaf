import { readDocument } from '../../harness/reports/read-document.ts';
import { wording } from '../../harness/wording.ts';
import { createAuditor } from '../../lib/session/create-auditor.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { median, medianRatio, timesInTurn } from './stopwatch.ts';

/** Milliseconds that a page takes. */
export interface TimedPage {
  readonly reports: number;
  readonly reading: number;
  /** Handed over, parsed and audited, the first report's findings in words. */
  readonly auditing: number;
  /** The time for each report over that of the first page, which has one. */
  readonly eachOverOne: number;
}

/** Audits the documents of this page's frames in turn. */
export function timeGrowth(runs: number): TimedPage[] {
  const documents = [...document.querySelectorAll('iframe')].flatMap(
    ({ contentDocument }) => contentDocument ?? [],
  );
  const auditor = createAuditor(wording, '0.0.0');
  const audit = (page: unknown) => {
    auditor.look(structuredClone(page), [], 'zh_CN');
    const { keys } = auditor.audit(defaultSettings);
    auditor.report({ report: 0, ignored: [] });
    return keys.length;
  };
  const works = documents.flatMap((each) => {
    const { page } = readDocument(each);
    return [() => readDocument(each), () => audit(page)];
  });
  const times = timesInTurn(works, runs);
  const wholeOf = (index: number) =>
    (times[2 * index] ?? []).map((reading, run) => reading + (times[2 * index + 1]?.[run] ?? 0));
  return documents.map((each, index) => {
    const [reading = [], auditing = []] = times.slice(2 * index);
    const reports = audit(readDocument(each).page);
    return {
      reports,
      reading: median(reading),
      auditing: median(auditing),
      eachOverOne: medianRatio(wholeOf(index), wholeOf(0)) / reports,
    };
  });
}
