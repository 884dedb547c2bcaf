/**
 * Chromium's own log of the network: whatever any part of it asked for, page, extension or browser.
 *
 *     const session = await launchChromium(folder, { args: [netLogArgument(file)] });
 *     …
 *     await session.close();           // the log is whole only then
 *     requestsIn(file);                // addresses, in order, without those of the browser's own services
 */
import { readFileSync } from 'node:fs';
import * as z from 'zod/mini';

const netLogSchema = z.object({
  constants: z.object({ logEventTypes: z.record(z.string(), z.number()) }),
  events: z.array(
    z.object({
      type: z.number(),
      params: z.optional(
        z.object({ url: z.optional(z.string()), initiator: z.optional(z.string()) }),
      ),
    }),
  ),
});

export function netLogArgument(file: string): string {
  return `--log-net-log=${file}`;
}

export function requestsIn(file: string): string[] {
  const { constants, events } = netLogSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  const begins = constants.logEventTypes.URL_REQUEST_START_JOB;
  return events.flatMap(({ type, params: { url = '', initiator = '' } = {} }) => {
    const isOwn = ownService.test(url) && initiator === 'not an origin';
    return type === begins && url !== '' && !isOwn ? url : [];
  });
}

/** The time, updates and accounts, which Chromium asks for by itself. */
const ownService = /^https?:\/\/[\w.-]+\.(google|googleapis|gvt1)\.com\//;
