import { hostOf } from '../queue/item.ts';
import type { Queue } from '../queue/queue.ts';
import type { Candidate } from './candidates.ts';
import { followPages } from './follow-pages.ts';
import { type Holdings, openHoldings } from './holdings.ts';
import type { WorkbenchPorts } from './ports.ts';
import { type DroppedFile, openRun } from './running.ts';
import type { PickList, WorkbenchState } from './state.ts';

/** What a person can do on the workbench. */
export interface Workbench extends Pick<Holdings, 'survey' | 'importList' | 'decide' | 'refresh'> {
  state(): WorkbenchState;
  /** Takes links, from a list or pasted; they wait until the run is started. */
  take(candidates: readonly Candidate[]): void;
  /** Takes files, at once: they are on this computer. */
  takeFiles(files: readonly DroppedFile[]): Promise<void>;
  /** Starts, or goes on. */
  start(): void;
  pause(): void;
  cancel(): void;
  /** Takes those once more that ended unread, as they were or in another way. */
  again: Queue['again'];
  /** A tab was opened to see where an item leads: it is taken there once the icon was clicked over that. */
  opened(tab: number, id: string): void;
  /** The tab through which an address is asked; null where there is none. */
  tabOf(address: string): number | null;
  showPick(pick: PickList | null): void;
  /** Looks for links on the other pages of the list that is shown. */
  followPages(): Promise<void>;
  /** A tab that may be asked for its site; a run that waited for it goes on. */
  useTab(tab: number, address: string): void;
  setScope(scope: WorkbenchState['scope']): void;
  /** What the person did last is answered so. */
  say(said: string): void;
  /** Deletes everything that is kept. */
  clear(): Promise<void>;
}

/** The workbench as it was left: its run is paused. */
export async function startWorkbench(ports: WorkbenchPorts): Promise<Workbench> {
  let pick: PickList | null = null;
  let said = '';
  let scope: WorkbenchState['scope'] = 'run';
  /** Items by the tabs that were opened for them. */
  const opened = new Map<number, string>();
  let isOpen = false;
  /** Whether it is the person who wants the run to wait; else it goes on as soon as it can. */
  let isWanted = true;
  const show = () => {
    if (isOpen) ports.show(state());
  };
  const holdings = await openHoldings(ports, show);
  await holdings.refresh().catch(() => {});
  const running = await openRun(ports, holdings, show);
  const queue = () => running.queue();
  isOpen = true;

  function state(): WorkbenchState {
    const { name, list, startedAt, listed } = running.head();
    return {
      pick,
      run: { name, list, startedAt, listed },
      queue: queue().state(),
      progress: queue().progress(),
      scope,
      waits: isWanted && isLeft(),
      unsaved: queue().isUnsaved(),
      said,
      ...holdings.state(),
    };
  }

  /** Whether a run from a list was left before its end, by a reload or a crash. */
  function isLeft(): boolean {
    const { status, total, ended } = queue().progress();
    const hasBegun = queue()
      .state()
      .items.some(({ attempts }) => attempts > 0);
    return status === 'paused' && hasBegun && ended < total && running.head().list !== '';
  }

  function start(): void {
    isWanted = true;
    queue().resume();
  }

  function again(...given: Parameters<Workbench['again']>): void {
    running.again(...given);
    start();
  }

  function showPick(shown: PickList | null): void {
    pick = shown;
    show();
  }

  show();
  return {
    state,
    take(candidates) {
      const wanted = candidates.map(({ address, title }) => ({
        id: address,
        address,
        name: title,
      }));
      const listed = Object.fromEntries(
        candidates.map(({ address, organ, year, day }) => [address, { organ, year, day }]),
      );
      const list = pick && { name: pick.title, list: pick.address };
      running.add(wanted, { listed, ...list });
    },
    async takeFiles(files) {
      await running.addFiles(files);
      start();
    },
    start,
    pause() {
      isWanted = false;
      queue().pause();
    },
    cancel() {
      isWanted = false;
      queue().cancel();
    },
    again,
    opened: (tab, id) => void opened.set(tab, id),
    tabOf: ports.web.tabOf,
    showPick,
    async followPages() {
      if (pick === null) return;
      const { address } = pick;
      await followPages(pick, {
        ask: queue().ask,
        readLinks: ports.readLinks,
        tell(list) {
          if (pick?.address !== address) return false;
          showPick(list);
          return true;
        },
      });
    },
    useTab(tab, address) {
      ports.web.useTab(tab, address);
      const { host } = new URL(address);
      const id = opened.get(tab);
      opened.delete(tab);
      if (id !== undefined) again([id], { ledTo: address });
      const { held, total, ended } = queue().progress();
      const isOfRun = held.some((one) => one.host === host) || hostOf(running.head().list) === host;
      if (isOfRun && isWanted && ended < total && (ended > 0 || held.length > 0)) queue().resume();
    },
    setScope(chosen) {
      scope = chosen;
      show();
    },
    say(words) {
      said = words;
      show();
    },
    survey: holdings.survey,
    importList: holdings.importList,
    decide: holdings.decide,
    refresh: holdings.refresh,
    async clear() {
      pick = null;
      await running.reset();
      await holdings.clear();
    },
  };
}
