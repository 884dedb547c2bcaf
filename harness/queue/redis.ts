/**
 * A Redis of its own, on a free port of loopback, which keeps what it holds in a folder.
 *
 *     const redis = await startRedis(folder);
 *     redis.address;                     // "redis://127.0.0.1:<port>"
 *     await redis.restart();             // the same port, with what was there before
 *     await redis.stop();
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { findRedis } from './installed.ts';

export interface RedisServer {
  readonly address: string;
  /** Ends it as its service would be ended, and starts it again after so many ms. */
  restart(pause?: number): Promise<void>;
  stop(): Promise<void>;
}

/** Further settings go before those that keep what it holds. */
export async function startRedis(
  folder: string,
  settings: readonly string[] = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'],
): Promise<RedisServer> {
  const program = findRedis();
  if (program === null) throw new Error('No Redis is installed; run "npm test" once.');
  const port = await freePort();
  const words = ['--port', `${port}`, '--bind', '127.0.0.1', '--dir', folder, '--save', ''];
  const start = () => startedOn(spawn(program, [...words, ...settings]));
  let running = await start();
  const stop = async () => {
    if (running.exitCode !== null) return;
    const ended = once(running, 'exit');
    running.kill('SIGTERM');
    await ended;
  };
  return {
    address: `redis://127.0.0.1:${port}`,
    async restart(pause = 0) {
      await stop();
      await new Promise((done) => setTimeout(done, pause));
      running = await start();
    },
    stop,
  };
}

/** Once it says that it takes connections. */
function startedOn(server: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let told = '';
    server.stdout?.setEncoding('utf8').on('data', (text: string) => {
      told += text;
      if (told.includes('Ready to accept connections')) resolve(server);
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Redis ended:\n${told}`)));
  });
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('There is no port.');
  server.close();
  await once(server, 'close');
  return address.port;
}
