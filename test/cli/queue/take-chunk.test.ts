import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Answer, Auditor } from '../../../cli/queue/auditor.ts';
import { type Entry, keyOf } from '../../../cli/queue/entry.ts';
import type { Hosts } from '../../../cli/queue/hosts.ts';
import { resultsIn } from '../../../cli/queue/results.ts';
import { takeChunk, Unwritten } from '../../../cli/queue/take-chunk.ts';
import type { Tries } from '../../../cli/queue/tries.ts';
import { keepFailure } from '../../../lib/archive/keep-item.ts';
import { keepOptions } from '../../support/kept-item.ts';

const entries: readonly Entry[] = ['a', 'b', 'c'].map((id) => ({
  id,
  path: `/${id}`,
  sha256: id.repeat(64),
}));
let out = '';

beforeEach(async () => {
  out = await mkdtemp(join(tmpdir(), 'crossfoot-chunk-'));
});
afterEach(() => rm(out, { recursive: true, force: true }));

/** A result of this content. */
const resultOf = (sha256: string, version: string) =>
  keepFailure(
    { state: 'unread', reason: 'empty', title: '' },
    { address: null, file: 'a.html', sha256 },
    { ...keepOptions, version },
  );

/** Tries as Redis counts them. */
function countedTries(): Tries {
  const counts = new Map<string, number>();
  return {
    async begin(entry) {
      const count = (counts.get(keyOf(entry)) ?? 0) + 1;
      counts.set(keyOf(entry), count);
      return count;
    },
    async forget(entry) {
      counts.delete(keyOf(entry));
    },
  };
}

/** Writes a result for what it can audit, and tells what it was asked. */
function auditorOf(answers: Readonly<Record<string, Answer>> = {}) {
  const asked: string[] = [];
  const auditor: Auditor = {
    ready: async () => {},
    async audit({ entry }) {
      asked.push(entry.id);
      const failed = answers[entry.id];
      if (failed) return failed;
      const sha256 = entry.sha256 ?? '';
      await resultsIn(out).keep(resultOf(sha256, '1'), sha256);
      return { result: sha256, isRefused: false };
    },
    end: () => {},
  };
  return { auditor, asked };
}

function toolsWith(auditor: Auditor, tries = countedTries(), stop = new AbortController()) {
  const hosts: Hosts = { inTurn: (_address, ask) => ask() };
  const made = { by: '1', disabled: ['arithmetic'] };
  return { auditor, results: resultsIn(out), tries, hosts, out, ...made, stop: stop.signal };
}

test('each entry is audited once, whoever takes the chunk again', async () => {
  const { auditor, asked } = auditorOf();
  const tools = toolsWith(auditor);
  expect(await takeChunk('job', entries, tools)).toMatchObject({ audited: 3, known: 0 });
  expect(await takeChunk('job', entries, tools)).toMatchObject({ audited: 0, known: 3 });
  expect(asked).toEqual(['a', 'b', 'c']);
  expect(await readdir(join(out, 'chunks'))).toEqual(['job.ndjson']);
});

test('what another version of the program wrote is audited again', async () => {
  const { auditor, asked } = auditorOf();
  const results = resultsIn(out);
  await results.keep(resultOf('a'.repeat(64), '0'), 'a'.repeat(64));
  await takeChunk('job', entries.slice(0, 1), toolsWith(auditor));
  expect(asked).toEqual(['a']);
});

test('one that fails is tried three times and set aside, the others are done at once', async () => {
  const { auditor, asked } = auditorOf({ b: { failure: 'memory', message: 'too much' } });
  const tools = toolsWith(auditor);
  expect(await takeChunk('job', entries, tools)).toMatchObject({ audited: 2, again: ['b'] });
  expect(await takeChunk('job', entries, tools)).toMatchObject({ known: 2, again: ['b'] });
  expect(await takeChunk('job', entries, tools)).toMatchObject({ known: 2, aside: 1, again: [] });
  expect(await takeChunk('job', entries, tools)).toMatchObject({ known: 2, aside: 1, again: [] });
  expect(asked).toEqual(['a', 'b', 'c', 'b', 'b']);
  const aside = await readFile(join(out, 'aside', `${'b'.repeat(64)}.json`), 'utf8');
  expect(JSON.parse(aside)).toMatchObject({
    id: 'b',
    reason: 'memory',
    message: 'too much',
    tries: 3,
  });
});

test('one that took the worker with it three times is not begun again', async () => {
  const { auditor, asked } = auditorOf();
  const tries = countedTries();
  const [first] = entries;
  if (!first) throw new Error('there is no entry');
  for (let time = 0; time < 3; time++) await tries.begin(first);
  const tools = toolsWith(auditor, tries);
  expect(await takeChunk('job', entries, tools)).toMatchObject({ audited: 2, aside: 1 });
  expect(asked).toEqual(['b', 'c']);
});

test('told to stop, it ends after the entry in hand', async () => {
  const stop = new AbortController();
  const { auditor, asked } = auditorOf();
  const stopping: Auditor = {
    ...auditor,
    audit: (task) => {
      stop.abort();
      return auditor.audit(task);
    },
  };
  const end = await takeChunk('job', entries, toolsWith(stopping, countedTries(), stop));
  expect(end).toMatchObject({ audited: 1, stopped: true });
  expect(asked).toEqual(['a']);
});

test('where its result cannot be written no entry is at fault, however often', async () => {
  const { auditor, asked } = auditorOf({ a: { unwritten: 'ENOSPC' } });
  const tools = toolsWith(auditor);
  for (let time = 0; time < 4; time++) {
    await expect(takeChunk('job', entries, tools)).rejects.toThrow(Unwritten);
  }
  expect(asked).toEqual(['a', 'a', 'a', 'a']);
  expect(await readdir(out)).toEqual([]);
});
