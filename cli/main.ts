#!/usr/bin/env node
/** `crossfoot`, the command. */
import { enableCompileCache } from 'node:module';
import { exitCodes } from './exit-codes.ts';
import { terminalLanguage } from './language.ts';
import type { Command, Terminal } from './terminal.ts';
import { version } from './version.ts';
import { words } from './words.ts';
import { WrongUse } from './wrong-use.ts';

/** Loaded when they are called for. */
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  audit: async () => (await import('./audit/audit.ts')).audit,
  enqueue: async () => (await import('./queue/commands/enqueue.ts')).enqueue,
  work: async () => (await import('./queue/commands/work.ts')).work,
  collect: async () => (await import('./queue/commands/collect.ts')).collect,
  across: async () => (await import('./queue/commands/across.ts')).across,
};

// The second start takes half as long.
enableCompileCache();

const [name = '', ...given] = process.argv.slice(2);
const stop = new AbortController();
const translate = words[terminalLanguage(process.env)];
const terminal: Terminal = {
  translate,
  input: process.stdin,
  output: process.stdout,
  errors: process.stderr,
  stopping: stop.signal,
  stop: () => stop.abort(),
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, terminal.stop);
}
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // Whoever read what we print has left; anything else is a disk that is full.
    if (error.code === 'EPIPE') terminal.stop();
    else fail(error);
  });
}
process.on('uncaughtException', fail);

process.exitCode = await run();

/** 1 would say that errors were found. */
function fail(error: unknown): never {
  process.exit(failed(error));
}

function failed(error: unknown): number {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (!/^(?:ENOSPC|EDQUOT|EFBIG|EROFS|EIO)$/.test(`${code}`)) {
    console.error(error);
    return exitCodes.broken;
  }
  process.stderr.write(`${translate('command.unwritten', { code: `${code}` })}\n`);
  return exitCodes.unwritten;
}

async function run(): Promise<number> {
  if (/^(?:--version|-v)$/.test(name)) return say(`${version}\n`);
  if (/^(?:--help|-h|help)$/.test(name)) return say(`${translate('command.help')}\n`);
  try {
    const load = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (load === undefined) throw new WrongUse('command.unknown', { name });
    const command = await load();
    if (given.some((word) => /^(?:--help|-h)$/.test(word))) {
      return say(`${translate(name === 'audit' ? 'command.help' : 'scale.help')}\n`);
    }
    return await command(given, terminal);
  } catch (error) {
    if (!(error instanceof WrongUse)) return failed(error);
    const { key, values } = error;
    process.stderr.write(`${translate(key, values)}\n${translate('command.seeHelp')}\n`);
    return exitCodes.wrongUse;
  }
}

function say(what: string): number {
  process.stdout.write(what);
  return exitCodes.sound;
}
