import { type ChildProcess, fork } from 'node:child_process';
import * as z from 'zod/mini';
import type { Entry } from './entry.ts';
import { besideThis } from './program.ts';
import { type Failure, failures } from './results.ts';

/** What an auditing process is asked. */
export interface Task {
  readonly entry: Entry;
  /** The folder of results. */
  readonly out: string;
  /** Codes of the rules that are off. */
  readonly disabled: readonly string[];
  /** What the result says that it was made by. */
  readonly by: string;
  /** Seconds that it may take. */
  readonly limit: number;
}

const answerSchema = z.union([
  z.object({ result: z.string(), isRefused: z.boolean() }),
  z.object({ failure: z.enum(failures), message: z.string() }),
  z.object({ unwritten: z.string() }),
]);

/**
 * The name of the result that is written, and whether a host refused to give it; or why there is none: for
 * something in the entry, or because the folder of results does not take it.
 */
export type Answer = z.infer<typeof answerSchema>;

/** A process that audits one entry after another, and is started anew after one that ends it. */
export interface Auditor {
  /** @throws where the process cannot be started, which is no entry's fault. */
  ready(): Promise<void>;
  audit(task: Omit<Task, 'limit'>): Promise<Answer>;
  end(): void;
}

export interface AuditorOptions {
  /** The module whose `auditFile` is called. */
  readonly module: URL;
  /** Seconds that one entry may take. */
  readonly limit: number;
  /** Megabytes that the process may hold. */
  readonly memory: number;
}

/** Seconds that are waited for a host at most. */
const WAITED = 900;
/** Signs of what the process said last that are kept. */
const TOLD = 2000;

export function createAuditor({ module, limit, memory }: AuditorOptions): Auditor {
  let running: Promise<ChildProcess> | null = null;

  function started(): Promise<ChildProcess> {
    const child = fork(auditProgram, [module.href, `${memory}`], {
      execArgv: [...process.execArgv.filter(isKept), `--max-old-space-size=${memory}`],
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    const made = listening(child);
    child.once('exit', () => {
      if (running === made) running = null;
    });
    return made;
  }
  const start = () => {
    running ??= started();
    return running;
  };

  return {
    ready: async () => {
      await start();
    },
    audit: async (task) => answerOf(await start(), { ...task, limit }),
    end: () => {
      running?.then(
        (child) => child.connected && child.disconnect(),
        () => {},
      );
    },
  };
}

/** Once it says that it has loaded what it needs. */
function listening(child: ChildProcess): Promise<ChildProcess> {
  return new Promise((resolve, reject) => {
    let told = '';
    child.stderr?.on('data', (text: Buffer) => {
      told = `${told}${text}`.slice(-TOLD);
    });
    child.once('message', () => resolve(child));
    child.once('exit', () => reject(new Error(`An auditing process does not start:\n${told}`)));
    child.once('error', reject);
  });
}

const auditProgram = besideThis('./audit-program', import.meta.url);

const isKept = (word: string): boolean => !/^--(?:inspect|max-old-space-size)/.test(word);

function answerOf(child: ChildProcess, task: Task): Promise<Answer> {
  return new Promise((resolve) => {
    let told = '';
    let late = false;
    const listen = (text: Buffer) => {
      told = `${told}${text}`.slice(-TOLD);
    };
    const timer = setTimeout(() => {
      late = true;
      child.kill('SIGKILL');
    }, secondsFor(task) * 1000);
    const finish = (answer: Answer) => {
      clearTimeout(timer);
      child.stderr?.off('data', listen);
      child.off('message', answered).off('close', ended).off('error', ended);
      resolve(answer);
    };
    const answered = (message: unknown) => {
      const answer = answerSchema.safeParse(message);
      finish(answer.success ? answer.data : { failure: 'threw', message: 'no answer' });
    };
    const ended = (code: unknown, signal: unknown) =>
      finish({ failure: failureOf(late, told), message: told.trim() || `${signal ?? code}` });
    child.stderr?.on('data', listen);
    child.on('message', answered).once('close', ended).once('error', ended);
    if (child.connected) child.send(task, () => {});
  });
}

/** A host may ask to be asked again later, which is waited for. */
const secondsFor = ({ entry, limit }: Task): number => ('url' in entry ? limit + WAITED : limit);

function failureOf(late: boolean, told: string): Failure {
  if (late) return 'hung';
  return /heap out of memory|Allocation failed/i.test(told) ? 'memory' : 'crashed';
}
