import { expect, test, vi } from 'vitest';
import type { ChosenFile } from '../../lib/sources/file-reading.ts';
import { panelWidth } from '../../lib/viewer/panel-width.ts';
import { startViewing, type ViewerState } from '../../lib/viewer/viewing.ts';
import { emptyPage } from '../support/empty-page.ts';

type Ports = Parameters<typeof startViewing>[0];

function start(ports: Partial<Ports> = {}) {
  const states: ViewerState[] = [];
  const opened: ChosenFile[] = [];
  const viewing = startViewing({
    asked: null,
    pastedName: '粘贴的内容',
    fetchBytes: async () => ({ bytes: new Uint8Array([1]), type: 'application/pdf' }),
    withPage: async (page) => page,
    readFile: async (file) => {
      opened.push(file);
      return { page: emptyPage };
    },
    askFor: async () => true,
    keptWidth: null,
    keepWidth: () => {},
    show: (state) => states.push(state),
    ...ports,
  });
  const names = () => opened.map(({ name }) => name);
  return { viewing, opened, names, now: () => states.at(-1) };
}

const file = (name: string) => new File(['1'], name);
const pasted = { html: '<table>', text: '1' };

test('of files chosen together the first is shown, and each can be turned to', async () => {
  const { viewing, names, now } = start();
  await viewing.choose([file('a.pdf'), file('b.pdf')]);
  expect(now()).toMatchObject({ files: ['a.pdf', 'b.pdf'], chosen: 0, phase: { name: 'shown' } });
  await viewing.turnTo(1);
  await viewing.turnTo(2);
  expect(now()).toMatchObject({ chosen: 1, phase: { file: 'b.pdf' } });
  expect(names()).toEqual(['a.pdf', 'b.pdf']);
});

test('what was asked for last is shown, however long a disk takes over the one before', async () => {
  const slow = Promise.withResolvers<ArrayBuffer>();
  const late = Object.assign(file('late.pdf'), { arrayBuffer: () => slow.promise });
  const { viewing, names, now } = start();
  const first = viewing.choose([late, file('b.pdf')]);
  await viewing.turnTo(1);
  slow.resolve(new ArrayBuffer(1));
  await first;
  expect(names()).toEqual(['b.pdf']);
  expect(now()).toMatchObject({ chosen: 1, phase: { file: 'b.pdf' } });
});

test('a file that the disk no longer gives is told', async () => {
  const gone = Object.assign(file('gone.pdf'), { arrayBuffer: () => Promise.reject(new Error()) });
  const { viewing, now } = start();
  await viewing.choose([gone]);
  expect(now()?.phase).toMatchObject({ name: 'unread', file: 'gone.pdf', reason: 'unfetched' });
});

test('what is pasted is read under its own name, in place of the files before', async () => {
  const { viewing, opened, now } = start();
  await viewing.choose([file('a.pdf'), file('b.pdf')]);
  await viewing.paste(pasted);
  await viewing.turnTo(1);
  expect(opened.at(-1)).toMatchObject({ name: '粘贴的内容', pasted });
  expect(now()).toMatchObject({ files: ['粘贴的内容'], chosen: 0 });
});

test('a file is dropped on whatever is shown, other content only where a file is chosen', async () => {
  const { viewing, names } = start();
  await viewing.drop({ files: [], pasted: () => pasted });
  await viewing.drop({ files: [], pasted: () => pasted });
  await viewing.drop({ files: [file('a.pdf')], pasted: () => pasted });
  expect(names()).toEqual(['粘贴的内容', 'a.pdf']);
});

test('what it was opened for is fetched, with the tab that names it', async () => {
  const fetchBytes = vi.fn<Ports['fetchBytes']>(async () => ({ ask: 'a.example' }));
  const address = 'https://a.example/1.pdf';
  const { viewing, now } = start({ asked: { address, tab: 7, page: '' }, fetchBytes });
  await viewing.begin();
  expect(fetchBytes).toHaveBeenCalledWith(address, 7);
  expect(now()).toMatchObject({ files: [address], phase: { name: 'ask', site: 'a.example' } });
});

test.each([true, false])(
  'a site is fetched from where the person allows it: %s',
  async (allows) => {
    const fetchBytes = vi.fn<Ports['fetchBytes']>(async () => ({ unfetched: 'offline' }));
    const { viewing } = start({ askFor: async () => allows, fetchBytes });
    expect(await viewing.allow('https://a.example/1.pdf')).toBe(allows);
    expect(fetchBytes).toHaveBeenCalledTimes(allows ? 1 : 0);
  },
);

test('the panel is as wide as it was made, within its bounds', async () => {
  const keepWidth = vi.fn();
  const { viewing, now } = start({ keptWidth: '512', keepWidth });
  await viewing.begin();
  expect(now()?.panelWidth).toBe(512);
  viewing.widen(5_000.4);
  expect(now()?.panelWidth).toBe(900);
  expect(keepWidth).toHaveBeenCalledWith(900);
});

test.each([null, undefined, '', 'wide', Number.NaN, {}])(
  'no width is the usual one: %s',
  (kept) => {
    expect(panelWidth(kept)).toBe(440);
  },
);
