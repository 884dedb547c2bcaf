import { createAuditor } from '../../entrypoints/auditor/create-auditor.ts';
import { readPage } from '../../lib/page/read-page.ts';
import { defaultSettings } from '../../lib/settings/settings.ts';
import { mediansInTurn } from './stopwatch.ts';

/** Milliseconds that a page takes. */
export interface TimedPage {
  readonly reports: number;
  readonly reading: number;
  /** Handed over, parsed and audited, the first report's findings in words. */
  readonly auditing: number;
}

/** Audits the documents of this page's frames in turn. */
export function timeGrowth(runs: number): TimedPage[] {
  const documents = [...document.querySelectorAll('iframe')].flatMap(
    ({ contentDocument }) => contentDocument ?? [],
  );
  const auditor = createAuditor();
  const audit = (page: unknown) => {
    const { reports } = auditor.audit(structuredClone(page), defaultSettings, 'zh_CN');
    auditor.report({ report: 0, ignored: {} });
    return reports;
  };
  const works = documents.flatMap((each) => {
    const { page } = readPage(each);
    return [() => readPage(each), () => audit(page)];
  });
  const times = mediansInTurn(works, runs);
  return documents.map((each, index) => {
    const [reading = 0, auditing = 0] = times.slice(2 * index);
    return { reports: audit(readPage(each).page), reading, auditing };
  });
}
