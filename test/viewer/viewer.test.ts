import { expect, test, vi } from 'vitest';
import type { FileReading } from '../../lib/sources/file-reading.ts';
import { addressIn, hashFor } from '../../lib/viewer/address-in.ts';
import {
  fileNameOf,
  type ReadWays,
  startViewer,
  type ViewerPhase,
  type ViewerPorts,
} from '../../lib/viewer/viewer.ts';
import { emptyPage } from '../support/empty-page.ts';

const file = (name: string) => ({ name, bytes: new Uint8Array([1]), address: '', type: '' });
const read: FileReading = { page: emptyPage };
const pdf = () => ({ loadingTask: { destroy: vi.fn(async () => {}) } });

function start(ports: Partial<ViewerPorts>) {
  const phases: ViewerPhase[] = [];
  const viewer = startViewer({
    fetchBytes: () => Promise.reject(new Error('unreachable')),
    withPage: async (page) => page,
    readFile: async () => read,
    show: (phase) => phases.push(phase),
    ...ports,
  });
  return { viewer, phases, names: () => phases.map(({ name }) => name) };
}

test('a file is read sheet by sheet and shown', async () => {
  const { viewer, phases, names } = start({
    async readFile(_, { progress }) {
      await progress(1, 2);
      await progress(2, 2);
      return read;
    },
  });
  await viewer.open(file('a.pdf'));
  expect(names()).toEqual(['reading', 'reading', 'reading', 'shown']);
  expect(phases[2]).toMatchObject({ sheet: 2, sheets: 2 });
  expect(phases.at(-1)).toMatchObject({ file: 'a.pdf', read: { page: emptyPage, pdf: null } });
});

test('a file that says nothing says why, and is closed', async () => {
  const one = pdf();
  const { viewer, phases } = start({
    async readFile(_, { opened }) {
      opened(one as never);
      return { unread: 'scan' };
    },
  });
  await viewer.open(file('a.pdf'));
  expect(phases.at(-1)).toEqual({ name: 'unread', file: 'a.pdf', reason: 'scan', address: '' });
  expect(one.loadingTask.destroy).toHaveBeenCalledOnce();
});

test('a password is asked for, and what is answered is handed on', async () => {
  const answers: unknown[] = [];
  const { viewer, phases } = start({
    async readFile(_, { askPassword }) {
      answers.push(await askPassword(false), await askPassword(true));
      return { unread: 'encrypted' };
    },
  });
  const done = viewer.open(file('a.pdf'));
  for (const password of ['wrong', null]) {
    await vi.waitUntil(() => phases.at(-1)?.name === 'password');
    const asked = phases.pop();
    if (asked?.name === 'password') asked.answer(password);
  }
  await done;
  expect(answers).toEqual(['wrong', null]);
});

test('what was chosen last is shown, and reading what was chosen before ends', async () => {
  let first: ReadWays | undefined;
  const late = Promise.withResolvers<FileReading>();
  const { viewer, phases } = start({
    readFile({ name }, ways) {
      if (name === 'b.pdf') return Promise.resolve(read);
      first = ways;
      return late.promise;
    },
  });
  const one = pdf();
  const before = viewer.open(file('a.pdf'));
  first?.opened(one as never);
  await viewer.open(file('b.pdf'));
  await expect(first?.progress(3, 9)).rejects.toThrow();
  late.resolve(read);
  await before;
  expect(phases.at(-1)).toMatchObject({ name: 'shown', file: 'b.pdf' });
  expect(one.loadingTask.destroy).toHaveBeenCalledOnce();
});

test('a PDF that is shown is closed once another file is chosen', async () => {
  const one = pdf();
  const { viewer } = start({
    async readFile({ name }, { opened }) {
      if (name === 'a.pdf') opened(one as never);
      return read;
    },
  });
  await viewer.open(file('a.pdf'));
  expect(one.loadingTask.destroy).not.toHaveBeenCalled();
  await viewer.open(file('b.txt'));
  expect(one.loadingTask.destroy).toHaveBeenCalledOnce();
});

test('a file is fetched from its address, under its name there', async () => {
  const asked: unknown[] = [];
  const { viewer, phases } = start({
    async fetchBytes(address, tab) {
      asked.push(address, tab);
      return { bytes: new Uint8Array([1]), type: 'application/pdf' };
    },
  });
  const address = 'https://example.gov.cn/a/%E5%B9%B4%E6%8A%A5.pdf?id=1';
  await viewer.fetch({ address, tab: 7, page: '' });
  expect(asked).toEqual([address, 7]);
  expect(phases.at(-1)).toMatchObject({ name: 'shown', file: '年报.pdf' });
});

test('one that is not there is told, and can be fetched again', async () => {
  const { viewer, phases } = start({});
  await viewer.fetch({ address: 'https://example.gov.cn/a.pdf', tab: null, page: '' });
  expect(phases.at(-1)).toEqual({
    name: 'unread',
    file: 'a.pdf',
    reason: 'unfetched',
    address: 'https://example.gov.cn/a.pdf',
  });
});

test.each([
  ['https://example.gov.cn/%E4.pdf', '%E4.pdf'],
  ['https://example.gov.cn/a.pdf#page=2', 'a.pdf'],
  ['https://example.gov.cn/', ''],
])('the name in %s', (address, name) => {
  expect(fileNameOf(address)).toBe(name);
});

test('an address and a tab are carried in the viewer’s own address', () => {
  const asked = { address: 'https://example.gov.cn/a?b=1&c=#d', tab: 12, page: '' };
  expect(addressIn(hashFor(asked))).toEqual(asked);
  expect(addressIn(hashFor({ ...asked, tab: null }))).toEqual({ ...asked, tab: null });
});

test.each(['', '#', '#address=', '#address=file:///etc/passwd', '#address=javascript:1', '#tab=1'])(
  '%o asks for no file',
  (hash) => {
    expect(addressIn(hash)).toBeNull();
  },
);
