import type { Archive } from '../archive/archive.ts';
import type { Answer } from '../queue/answer.ts';
import type { QueuePorts } from '../queue/ports.ts';
import type { Remote } from '../session/ports.ts';
import type { ChosenFile, FileReading } from '../sources/file-reading.ts';
import type { FoundLinks } from '../sources/html/read-links.ts';
import type { Asked } from './asked.ts';
import type { Keeper } from './keeper.ts';
import type { WorkbenchState } from './state.ts';

/** The web, as far as the person lets it be asked. */
export interface Web {
  readonly fetch: QueuePorts['fetch'];
  /** A tab of this origin may be asked from now on. */
  useTab(tab: number, address: string): void;
  /** The tab through which an address is asked; null where there is none. */
  tabOf(address: string): number | null;
}

export interface WorkbenchPorts extends Pick<QueuePorts, 'clock' | 'pace' | 'random' | 'digest'> {
  readonly web: Web;
  readonly archive: Archive;
  readonly keeper: Remote<Keeper>;
  /** As they are stored. */
  readSettings(): Promise<unknown>;
  /** What a survey is made with, beside the imported list. */
  asked(list: string): Promise<Asked>;
  readFile(file: ChosenFile): Promise<FileReading>;
  /** Where a page that is not drawn leads. */
  readLinks(html: Answer): FoundLinks;
  /** When it is, and which version of the program runs. */
  now(): Date;
  readonly version: string;
  show(state: WorkbenchState): void;
}
