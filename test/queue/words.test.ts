import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { itemStates, itemWords } from '../../lib/queue/item.ts';
import { unreadReasons } from '../../lib/sources/file-reading.ts';
import { messages } from '../../locales/zh_CN/index.ts';

const source = readdirSync('lib/queue')
  .map((file) => readFileSync(`lib/queue/${file}`, 'utf8'))
  .join('\n');

/** Every reason that the queue's own code gives. */
const given = [
  ...source.matchAll(/reason: '([\w-]+)'|onceMore\(item, '([\w-]+)'|stopped: '([\w-]+)'/g),
].flatMap(([, ...names]) => names.filter((name) => name !== undefined));
const refusals = [...source.matchAll(/\d{3}: '([\w-]+)'/g)].map(([, name = '']) => name);

test('every state and every reason is worded', () => {
  const keys = [
    ...itemStates.map((state) => itemWords({ state, reason: '' })),
    ...[...given, ...refusals, ...unreadReasons].map((reason) =>
      itemWords({ state: 'failed', reason }),
    ),
  ];
  expect(given.length).toBeGreaterThan(15);
  expect(keys.filter((key) => !(key in messages))).toEqual([]);
});
