import { chunkId, chunksOf, type Entry } from './entry.ts';
import type { Chunk, OpenQueue } from './open-queue.ts';

export interface Enqueued {
  readonly entries: number;
  readonly chunks: number;
  /** Chunks that were waiting already, or being audited. */
  readonly known: number;
}

/** How often a chunk is tried where Redis or the folder of results fails, and the first pause in ms. */
const again = { attempts: 20, backoff: { type: 'exponential', delay: 1000, jitter: 0.5 } };

/** Puts entries into the queue, each chunk of them as a job whose name is of its content. */
export async function enqueue(
  { queue }: OpenQueue,
  entries: AsyncIterable<Entry>,
  size: number,
): Promise<Enqueued> {
  const done = { entries: 0, chunks: 0, known: 0 };
  for await (const chunk of chunksOf(entries, size)) {
    const id = chunkId(chunk);
    const there = await queue.getJob(id);
    done.entries += chunk.length;
    done.chunks++;
    if (there) {
      done.known++;
      if (await there.isFailed()) await there.retry();
      continue;
    }
    await queue.add('audit', { entries: chunk } satisfies Chunk, {
      ...again,
      jobId: id,
      removeOnComplete: true,
    });
  }
  return done;
}
