import { type Chunk, chunkId, chunksOf, type Entry } from './entry.ts';
import type { OpenQueue } from './open-queue.ts';

export interface Enqueued {
  readonly entries: number;
  readonly chunks: number;
  /** Chunks that were waiting already, or being audited. */
  readonly known: number;
}

/** How often a chunk is tried where Redis or the folder of results fails, and the first pause in ms. */
const again = { attempts: 20, backoff: { type: 'exponential', delay: 1000, jitter: 0.5 } };

/**
 * Puts entries into the queue, each chunk of them as a job whose name is of its content; they are audited
 * without the rules of the codes in `disabled`.
 */
export async function enqueue(
  { queue }: Pick<OpenQueue, 'queue'>,
  entries: AsyncIterable<Entry>,
  size: number,
  disabled: readonly string[] = [],
): Promise<Enqueued> {
  const done = { entries: 0, chunks: 0, known: 0 };
  for await (const some of chunksOf(entries, size)) {
    const chunk: Chunk = { entries: some, disabled: [...disabled] };
    const id = chunkId(chunk);
    const there = await queue.getJob(id);
    done.entries += some.length;
    done.chunks++;
    if (there) {
      done.known++;
      if (await there.isFailed()) await there.retry();
      continue;
    }
    await queue.add('audit', chunk, {
      ...again,
      jobId: id,
      removeOnComplete: true,
    });
  }
  return done;
}
