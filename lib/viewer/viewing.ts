import type { ChosenFile, Pasted } from '../sources/file-reading.ts';
import type { AskedFile } from './address-in.ts';
import { chosenFile, pastedFile } from './chosen.ts';
import { panelWidth } from './panel-width.ts';
import { type FileView, noView } from './shown-file.ts';
import { startViewer, type ViewerPhase, type ViewerPorts } from './viewer.ts';

/** The viewer as it stands. */
export interface ViewerState {
  readonly phase: ViewerPhase;
  /** Names of the files that were chosen together, and which of them it is. */
  readonly files: readonly string[];
  readonly chosen: number;
  readonly view: FileView;
  /** Of the panel beside the file, in CSS pixels. */
  readonly panelWidth: number;
}

/** What was dropped: files, or what else there is once it is asked for. */
export interface Dropped {
  readonly files: readonly File[];
  pasted(): Pasted;
}

interface ViewingPorts extends Omit<ViewerPorts, 'show'> {
  /** What the viewer was opened for. */
  readonly asked: AskedFile | null;
  /** The name of what is pasted. */
  readonly pastedName: string;
  /** Asks the person for an address's site. */
  readonly askFor: (address: string) => Promise<boolean>;
  /** The width that was kept; anything where none was. */
  readonly keptWidth: unknown;
  readonly keepWidth: (width: number) => void;
  readonly show: (state: ViewerState) => void;
}

/** Follows what a person chooses, pastes, drops and fetches: whatever was asked for last is shown. */
export function startViewing(ports: ViewingPorts) {
  const { asked, pastedName, askFor, keptWidth, keepWidth, show } = ports;
  let files: readonly File[] = [];
  let turn = 0;
  let state: ViewerState = {
    phase: { name: 'choose' },
    files: [],
    chosen: 0,
    view: noView,
    panelWidth: panelWidth(keptWidth),
  };

  function change(part: Partial<ViewerState>): void {
    state = { ...state, ...part };
    show(state);
  }

  const viewer = startViewer({
    ...ports,
    show: (phase) => change({ phase, ...(phase.name === 'shown' && { view: noView }) }),
  });

  async function turnTo(chosen: number): Promise<void> {
    const file = files[chosen];
    if (!file) return;
    const mine = ++turn;
    change({ chosen });
    // One that was moved or taken away since it was chosen.
    const read = await chosenFile(file).catch(() => null);
    if (mine !== turn) return;
    if (read) await viewer.open(read);
    else change({ phase: { name: 'unread', file: file.name, reason: 'unfetched', address: '' } });
  }

  /** Something else than the files chosen before. */
  function instead(name: string): void {
    turn++;
    files = [];
    change({ files: [name], chosen: 0 });
  }

  async function choose(picked: readonly File[]): Promise<void> {
    files = picked;
    change({ files: picked.map(({ name }) => name) });
    await turnTo(0);
  }

  async function paste(pasted: Pasted): Promise<void> {
    const file: ChosenFile = pastedFile(pasted, pastedName);
    instead(file.name);
    await viewer.open(file);
  }

  async function fetch(address: string): Promise<void> {
    instead(address);
    const from = asked?.address === address ? asked : { tab: asked?.tab ?? null, page: '' };
    await viewer.fetch({ ...from, address });
  }

  return {
    choose,
    turnTo,
    paste,
    fetch,
    /** Shows what the viewer was opened for. */
    async begin(): Promise<void> {
      change({});
      if (asked) await fetch(asked.address);
    },
    /** A file can be dropped on whatever is shown; other content only where a file is chosen. */
    async drop({ files: dropped, pasted }: Dropped): Promise<void> {
      if (dropped.length > 0) await choose(dropped);
      else if (state.phase.name === 'choose') await paste(pasted());
    },
    async allow(address: string): Promise<boolean> {
      const isAllowed = await askFor(address);
      if (isAllowed) void fetch(address);
      return isAllowed;
    },
    look: (view: FileView) => change({ view }),
    widen(wanted: number): void {
      const width = panelWidth(wanted);
      keepWidth(width);
      change({ panelWidth: width });
    },
  };
}
