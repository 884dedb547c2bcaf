import { pageSchema } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { joinParts } from '../../lib/report/join-parts.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { within } from '../../lib/session/within.ts';
import type { ViewerPorts } from '../../lib/viewer/viewer.ts';
import { clock } from './clock.ts';
import { inspectorOf } from './inspector.ts';

/** A page that has not been read by then is done without; in milliseconds. */
const readingTakesAtMost = 10_000;

/** Reads the page in a tab, where it names the file, and joins both where they are one report. */
export function pageAround(token: Promise<string>): ViewerPorts['withPage'] {
  return async (file, address, tab) => {
    const read = inspectorOf(tab, token).readPage();
    const { data: page } = await within(clock, readingTakesAtMost, read).then(
      pageSchema.safeParse,
      () => ({ data: undefined }),
    );
    const names = page?.blocks.some((one) => one.kind === 'source' && one.address === address);
    return page && names ? joinParts(page, file, reportReader(forms)) : file;
  };
}
