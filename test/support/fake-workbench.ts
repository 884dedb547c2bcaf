import { readFileSync } from 'node:fs';
import { tools } from '../../harness/files/read-any-file.ts';
import { htmlPage } from '../../harness/reports/documents.ts';
import { wording } from '../../harness/wording.ts';
import type { Archive } from '../../lib/archive/archive.ts';
import type { Answer } from '../../lib/queue/answer.ts';
import { polite } from '../../lib/queue/pace.ts';
import type { Held } from '../../lib/queue/ports.ts';
import { digestOf } from '../../lib/sources/digest.ts';
import { readFile } from '../../lib/sources/read-file.ts';
import { createKeeper } from '../../lib/workbench/keeper.ts';
import type { WorkbenchPorts } from '../../lib/workbench/ports.ts';
import { readPageIn, readPageType } from '../../lib/workbench/read-page.ts';
import type { WorkbenchState } from '../../lib/workbench/state.ts';

let made = 0;

/** Each workbench is a minute later than the one before. */
function nextMoment(): () => Date {
  const at = Date.parse('2026-01-20T08:00:00Z') + 60_000 * made++;
  return () => new Date(at);
}

/** A saved page as a server gives it, with another body and year in its place. */
export function reportNamed(organ: string, year = 2023): string {
  return readFileSync('test/pages/000-xizhen-2023/page.html', 'utf8')
    .replaceAll('原平市西镇乡人民政府', organ)
    .replaceAll('2023年', `${year}年`);
}

/** What is read of a page once its scripts have drawn this. */
function inTabOf(address: string, html: string): Pick<Answer, 'headers' | 'body'> {
  const page = { ...htmlPage(html), url: address };
  const body = new TextEncoder().encode(JSON.stringify(page));
  return { headers: { 'content-type': readPageType }, body };
}

/** A web that answers from `pages`, as often as `most` before its tab is closed, and all that a workbench needs beside it; nothing waits for time. */
export function fakeWorkbench(
  archive: Archive,
  pages: Readonly<Record<string, string | number>>,
  most = Number.POSITIVE_INFINITY,
  drawn: Readonly<Record<string, string>> = {},
) {
  const asked: string[] = [];
  const states: WorkbenchState[] = [];
  const used: string[] = [];
  const now = nextMoment();
  const keeper = createKeeper({ wording, version: '0.0.0', now, openArchive: async () => archive });
  const ports: WorkbenchPorts = {
    clock: {
      now: () => Date.now(),
      after(milliseconds, then) {
        const timer = setTimeout(then, milliseconds > 1000 ? milliseconds : 0);
        return () => clearTimeout(timer);
      },
    },
    pace: { ...polite, gap: [0, 0], slowGap: [0, 0], retry: [0, 0] },
    random: () => 0.5,
    digest: digestOf,
    web: {
      useTab: (_tab, address) => void used.push(address),
      tabOf: () => null,
      async fetch({ address, inTab = false }): Promise<Answer | Held> {
        if (asked.length >= most) return { held: 'list-closed' };
        asked.push(inTab ? `${address} in a tab` : address);
        if (inTab) {
          const read = drawn[address] ?? '<p></p>';
          return { ...inTabOf(address, read), status: 200, address, tooLarge: false };
        }
        const page = pages[address] ?? 404;
        const status = typeof page === 'number' ? page : 200;
        const body = new TextEncoder().encode(typeof page === 'number' ? '' : page);
        return { status, address, headers: {}, body, tooLarge: false };
      },
    },
    archive,
    keeper: {
      keep: async (...given) => structuredClone(keeper.keep(...given)),
      keepOpen: keeper.keepOpen,
      survey: keeper.survey,
    },
    readSettings: async () => undefined,
    asked: async (list) => ({ settings: undefined, language: 'zh_CN', list }),
    readFile: async (file) =>
      file.type === readPageType ? readPageIn(file) : readFile(file, tools),
    readLinks: ({ address, body }) => ({
      address,
      title: '',
      headings: [],
      links: JSON.parse(new TextDecoder().decode(body)),
      truncated: false,
    }),
    now,
    version: '0.0.0',
    show: (state) => void states.push(state),
  };
  return {
    ports,
    asked,
    states,
    used,
  };
}
