/** A worker process of the tests: `node worker.ts <redis> <queue> <out> <lock> <module>`; it ends where nothing is left. */
import { openQueue } from '../../cli/queue/open-queue.ts';
import { work } from '../../cli/queue/work.ts';
import { version } from '../../cli/version.ts';

const [redis = '', queue = '', out = '', lock = '', module = ''] = process.argv.slice(2);
const stop = new AbortController();
process.once('SIGTERM', () => stop.abort());
const open = await openQueue({ redis, queue });
const options = {
  out,
  concurrency: 1,
  limit: 2,
  memory: 200,
  lock: Number(lock),
  untilEmpty: true,
  module: new URL(module),
  by: version,
};
const done = await work(open, options, stop.signal);
await open.close();
console.log(JSON.stringify(done));
