import { type Page, pageSchema } from '../../lib/document/page.ts';
import { forms } from '../../lib/forms/index.ts';
import { joinParts } from '../../lib/report/join-parts.ts';
import { reportReader } from '../../lib/report/read-reports.ts';
import { within } from '../../lib/session/within.ts';
import { linkAddress } from '../../lib/settings/link-address.ts';
import type { AskedFile } from '../../lib/viewer/address-in.ts';
import { fileNameOf, type ViewerPorts } from '../../lib/viewer/viewer.ts';
import { clock } from './clock.ts';
import { fetchBytes } from './fetch-bytes.ts';
import { inspectorOf } from './inspector.ts';
import { readAndClose } from './read-file.ts';

/** A page that has not been read by then is done without; in milliseconds. */
const readingTakesAtMost = 10_000;

/** Reads the page in a tab, or asks for it, where it names the file, and joins both where they are one report. */
export function pageAround(token: Promise<string>): ViewerPorts['withPage'] {
  const pageOf = ({ page, tab }: AskedFile): Promise<unknown> => {
    if (page !== '') return fetched(page, tab);
    return tab === null ? Promise.resolve(null) : inspectorOf(tab, token).readPage();
  };
  return async (file, asked) => {
    const { data: page } = await within(clock, readingTakesAtMost, pageOf(asked)).then(
      pageSchema.safeParse,
      () => ({ data: undefined }),
    );
    const at = linkAddress(asked.address);
    const names = page?.blocks.some(
      (one) => one.kind === 'source' && linkAddress(one.address) === at,
    );
    return page && names ? joinParts(page, file, reportReader(forms)) : file;
  };
}

/** A page of the web that no tab shows; null where it does not come. */
async function fetched(address: string, tab: number | null): Promise<Page | null> {
  const got = await fetchBytes(address, tab);
  if (!('bytes' in got)) return null;
  const reading = await readAndClose({ name: fileNameOf(address), address, ...got });
  return 'page' in reading ? { ...reading.page, url: address } : null;
}
