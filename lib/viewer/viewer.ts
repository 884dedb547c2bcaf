import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Page } from '../document/page.ts';
import type { ChosenFile, FileReading, UnreadReason } from '../sources/file-reading.ts';
import type { AskPassword } from '../sources/pdf/open-pdf.ts';
import type { AskedFile } from './address-in.ts';

/** A file that was read, and how its sheets are drawn where it is a PDF. */
export interface ReadFile {
  readonly page: Page;
  readonly pdf: PDFDocumentProxy | null;
}

/** Why a file did not come from its address. */
type FetchTrouble = 'not-found' | 'refused' | 'server-failed' | 'moved' | 'offline' | 'too-large';

/** What came from an address; `ask` names its host where the person has to allow this site first. */
export type Fetched =
  | Pick<ChosenFile, 'bytes' | 'type'>
  | { readonly unfetched: FetchTrouble }
  | { readonly ask: string };

/** What the viewer shows. */
export type ViewerPhase =
  | { readonly name: 'choose' }
  | { readonly name: 'fetching'; readonly address: string }
  | {
      /** The file stands on a site that the person has not allowed. */
      readonly name: 'ask';
      readonly file: string;
      readonly address: string;
      readonly site: string;
    }
  | {
      readonly name: 'reading';
      readonly file: string;
      /** Of so many sheets; 0 while that is not known. */
      readonly sheet: number;
      readonly sheets: number;
    }
  | {
      readonly name: 'password';
      readonly file: string;
      /** Whether the one before was wrong. */
      readonly again: boolean;
      /** Null declines. */
      readonly answer: (password: string | null) => void;
    }
  | {
      readonly name: 'unread';
      readonly file: string;
      readonly reason: UnreadReason | FetchTrouble | 'unfetched';
      /** Where it can be fetched again; "" for a file of the disk. */
      readonly address: string;
    }
  | { readonly name: 'shown'; readonly file: string; readonly read: ReadFile };

/** Bytes from a web address, and what the server called them. */
export type FetchBytes = (
  address: string,
  /** The tab that shows or names it; null where that is not known. */
  tab: number | null,
) => Promise<Fetched>;

export interface ReadWays {
  readonly askPassword: AskPassword;
  /** Rejects once another file was chosen. */
  readonly progress: (sheet: number, sheets: number) => Promise<void>;
  /** Told of a PDF as soon as it is open: it has to be closed. */
  readonly opened: (pdf: PDFDocumentProxy) => void;
}

export interface ViewerPorts {
  readonly fetchBytes: FetchBytes;
  /** A file as one report with the page that names it, in its tab or asked for, where they are one. Does not throw. */
  readonly withPage: (file: Page, asked: AskedFile) => Promise<Page>;
  readonly readFile: (file: ChosenFile, ways: ReadWays) => Promise<FileReading>;
  readonly show: (phase: ViewerPhase) => void;
}

/** What a person can do while no file is shown, or any. */
export interface Viewer {
  /** Reads a file in place of the one before. */
  open(file: ChosenFile): Promise<void>;
  /** Fetches it first. */
  fetch(asked: AskedFile): Promise<void>;
}

/** The last part of an address, as it is read. */
export function fileNameOf(address: string): string {
  const name = address.replace(/[?#].*$/s, '').replace(/^.*\//s, '');
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Shows one file after another: what was chosen last is what is read and shown. */
export function startViewer({ fetchBytes, withPage, readFile, show }: ViewerPorts): Viewer {
  let run = 0;
  let pdf: PDFDocumentProxy | null = null;

  async function read(
    chosen: ChosenFile,
    mine: number,
    asked: AskedFile | null = null,
  ): Promise<void> {
    const { name: file, address } = chosen;
    const tell = (phase: ViewerPhase) => {
      if (mine === run) show(phase);
    };
    let opened: PDFDocumentProxy | null = null;
    tell({ name: 'reading', file, sheet: 0, sheets: 0 });
    const reading = await readFile(chosen, {
      askPassword: (again) =>
        new Promise((answer) => {
          tell({ name: 'password', file, again, answer });
        }),
      async progress(sheet, sheets) {
        if (mine !== run) throw new Error('Another file was chosen');
        tell({ name: 'reading', file, sheet, sheets });
      },
      opened(one) {
        opened = one;
      },
    });
    const page = 'page' in reading ? reading.page : null;
    const hasPage = asked !== null && (asked.tab !== null || asked.page !== '');
    const whole = page && hasPage ? await withPage(page, asked) : page;
    if (mine === run && whole) pdf = opened;
    else void close(opened);
    if (whole) tell({ name: 'shown', file, read: { page: whole, pdf: opened } });
    else if ('unread' in reading) tell({ name: 'unread', file, reason: reading.unread, address });
  }

  /** Ends what was read before. */
  function begin(): number {
    void close(pdf);
    pdf = null;
    return ++run;
  }

  return {
    open: (file) => read(file, begin()),
    async fetch(asked) {
      const { address, tab } = asked;
      const mine = begin();
      const name = fileNameOf(address);
      show({ name: 'fetching', address });
      const fetched = await fetchBytes(address, tab).catch(() => null);
      if (mine !== run) return;
      if (fetched && 'bytes' in fetched) await read({ name, address, ...fetched }, mine, asked);
      else if (fetched && 'ask' in fetched) {
        show({ name: 'ask', file: name, address, site: fetched.ask });
      } else {
        const reason = fetched?.unfetched ?? 'unfetched';
        show({ name: 'unread', file: name, reason, address });
      }
    },
  };
}

async function close(pdf: PDFDocumentProxy | null): Promise<void> {
  await pdf?.loadingTask.destroy().catch(() => {});
}
