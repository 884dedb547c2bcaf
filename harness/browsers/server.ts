/**
 * Sample pages on loopback.
 *
 *     const server = await servePages();
 *     server.url('000-xizhen-2023');                                  // …/000-xizhen-2023/page.html
 *     server.url('000-xizhen-2023', { file: 'page.txt' });            // as text/plain; charset=utf-8
 *     server.url('000-xizhen-2023', { charset: 'gbk' });              // the file's bytes, so labelled
 *     server.add('/frame.html', '<iframe src=…>');                    // a page a test makes up
 *     server.answer('/gone.pdf', 404);                                // a status alone
 *     server.foreignUrl('000-xizhen-2023');                           // the same page, another origin
 *     server.requests;                                                // every path asked for so far
 *     await server.close();
 */
import { readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import { extname, join, normalize, resolve } from 'node:path';

export interface PageOptions {
  /** Default `page.html`. */
  readonly file?: string;
  /** Put into the Content-Type. Without it a .html says itself what it is, and a .txt is UTF-8. */
  readonly charset?: string;
}

export interface PageServer {
  readonly origin: string;
  readonly requests: readonly string[];
  url(slug: string, options?: PageOptions): string;
  /** The same server under `localhost`, which is another origin than 127.0.0.1. */
  foreignUrl(slug: string, options?: PageOptions): string;
  /** Serves `body` under `path`; returns its address. */
  add(path: string, body: string | Uint8Array, contentType?: string): string;
  /** Answers under `path` with a status alone, a redirect with where it leads; returns its address. */
  answer(path: string, status: number, headers?: Readonly<Record<string, string>>): string;
  close(): Promise<void>;
}

interface Added {
  readonly body: string | Uint8Array;
  readonly contentType: string;
}

interface Refused {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.txt': 'text/plain',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/** Serves `root` (default test/pages) on a free port of 127.0.0.1. */
export async function servePages(root = resolve('test/pages')): Promise<PageServer> {
  const requests: string[] = [];
  const added = new Map<string, Added>();
  const refused = new Map<string, Refused>();

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    requests.push(url.pathname + url.search);
    const made = added.get(url.pathname);
    const { status, headers } = refused.get(url.pathname) ?? {};
    if (status) return response.writeHead(status, headers).end();
    if (made) return send(response, made.contentType, made.body);
    sendFile(response, root, url);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  const origin = `http://127.0.0.1:${address.port}`;
  const foreign = `http://localhost:${address.port}`;

  return {
    origin,
    requests,
    url: (slug, options) => origin + pathOf(slug, options),
    foreignUrl: (slug, options) => foreign + pathOf(slug, options),
    add(path, body, contentType = 'text/html; charset=utf-8') {
      added.set(path, { body, contentType });
      return origin + path;
    },
    answer(path, status, headers = {}) {
      refused.set(path, { status, headers });
      return origin + path;
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function pathOf(slug: string, options: PageOptions = {}): string {
  const charset = options.charset ? `?charset=${options.charset}` : '';
  return `/${slug}/${options.file ?? 'page.html'}${charset}`;
}

function sendFile(response: ServerResponse, root: string, url: URL): void {
  const file = join(root, normalize(decodeURIComponent(url.pathname)));
  const type = contentTypes[extname(file)] ?? 'application/octet-stream';
  const charset = url.searchParams.get('charset') ?? (type === 'text/plain' ? 'utf-8' : null);
  readFile(file).then(
    (bytes) => send(response, charset ? `${type}; charset=${charset}` : type, bytes),
    () => response.writeHead(404).end(),
  );
}

function send(response: ServerResponse, contentType: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' }).end(body);
}
