/**
 * A small portal on loopback: lists of reports over three years, and the reports, with planted defects and with
 * all that portals do to who asks them. The same at every start; nothing is written to disk.
 *
 *     const portal = await servePortal('small');
 *     portal.lists.paged;                       // the address of a list
 *     portal.entries;                           // every address that the lists lead to, and how it must end
 *     portal.defects;                           // what must be found in and between the reports
 *     portal.log;                               // every request, for `overlaps` and `tooSoon`
 *     await portal.close();
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { answerWith } from './answer-with.ts';
import { deliveries, loginPage, type Served } from './deliveries.ts';
import { type Lists, listPages, type Publish } from './list-pages.ts';
import type { LoggedRequest } from './log.ts';
import { type Plan, type Planned, type PortalSize, planOf } from './plan.ts';

/** An address of a list, and what is to become of it. */
export interface PortalEntry extends Omit<Planned, 'path' | 'onOther'> {
  readonly address: string;
}

export interface Portal extends Omit<Plan, 'planned'> {
  readonly origin: string;
  /** The same server by another name. */
  readonly otherOrigin: string;
  readonly lists: Lists;
  readonly entries: readonly PortalEntry[];
  readonly log: readonly LoggedRequest[];
  /** Every address answers like this from now on, but the lists; null for the usual. */
  override(served: ((path: string) => Served | null) | null): void;
  close(): Promise<void>;
}

export async function servePortal(size: PortalSize): Promise<Portal> {
  const plan = planOf(size);
  const log: LoggedRequest[] = [];
  const asked = new Map<string, number>();
  const pages = new Map<string, string>();
  let overriding: ((path: string) => Served | null) | null = null;
  const server = createServer(respond);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const otherOrigin = `http://localhost:${address.port}`;
  const publish: Publish = ({ onOther, path }) => (onOther ? otherOrigin : origin) + path;
  const { lists, files } = listPages(plan.planned, origin, publish);
  for (const { path, html } of files) pages.set(path, html);

  function respond(request: IncomingMessage, response: ServerResponse): void {
    const { url = '/', headers } = request;
    const host = headers.host ?? '';
    const now = performance.now();
    const one: LoggedRequest = {
      host,
      path: url,
      at: now,
      until: Number.POSITIVE_INFINITY,
      cutOff: false,
      headers,
    };
    log.push(one);
    response.once('close', () => {
      if (one.until !== Number.POSITIVE_INFINITY) return;
      one.until = performance.now();
      one.cutOff = true;
    });
    answerWith(response, served(host, url), () => {
      one.until = performance.now();
    });
  }

  function served(host: string, url: string): Served {
    const nth = (asked.get(host + url) ?? 0) + 1;
    asked.set(host + url, nth);
    const { pathname: path, search } = new URL(url, origin);
    const list = pages.get(path);
    if (list !== undefined) return page(list);
    if (path === '/sso/login') return loginPage();
    const other = overriding?.(path);
    if (other) return other;
    const found = plan.planned.find(
      (one) => one.path === path || one.path.replace(/\.html$/, '.docx') === path,
    );
    if (!found) return { ...page('<h1>404</h1>'), status: 404 };
    const { reports } = found;
    const query = search.slice(1);
    return deliveries[found.delivery].serve({ reports, path, query, nth, otherOrigin });
  }

  return {
    origin,
    otherOrigin,
    lists,
    entries: plan.planned.map((one) => ({ ...one, address: publish(one) })),
    defects: plan.defects,
    units: plan.units,
    missing: plan.missing,
    log,
    override(served) {
      overriding = served;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

const page = (html: string): Served => ({
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: new TextEncoder().encode(html),
});
