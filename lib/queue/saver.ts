import type { QueuePorts } from './ports.ts';
import type { QueueState } from './state.ts';

/** Keeps the newest state of the queue. */
export interface Saver {
  /** Saves once what is being saved is done; the states between are passed over. */
  save(): void;
  isBusy(): boolean;
  /** Whether the last one could not be saved. */
  hasFailed(): boolean;
}

export function createSaver(
  ports: Pick<QueuePorts, 'save'>,
  newest: () => QueueState,
  onSaved: () => void,
): Saver {
  let wanted = false;
  let busy = false;
  let failed = false;

  async function work(): Promise<void> {
    busy = true;
    while (wanted) {
      wanted = false;
      try {
        await ports.save(newest());
        failed = false;
      } catch {
        failed = true;
      }
    }
    busy = false;
    onSaved();
  }

  return {
    save() {
      wanted = true;
      if (!busy) void work();
    },
    isBusy: () => busy,
    hasFailed: () => failed,
  };
}
