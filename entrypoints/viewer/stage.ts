import type { Stage } from '../../components/viewer/viewer-props.ts';
import { createMarking } from '../../lib/highlight/create-marking.ts';
import type { Session, SessionOptions } from '../../lib/session/session-interface.ts';
import { pageOf } from '../../lib/sources/html/dom/dom.ts';
import { showBlocks } from '../../lib/viewer/blocks-shown.ts';
import { fileInspector } from '../../lib/viewer/file-inspector.ts';
import { showSheets } from '../../lib/viewer/pdf-sheets.ts';
import type { FileView, ShownFile } from '../../lib/viewer/shown-file.ts';
import type { ReadFile } from '../../lib/viewer/viewer.ts';
import { clipboard } from '../adapters/clipboard.ts';
import { clock } from '../adapters/clock.ts';
import { stagePane } from '../adapters/pane.ts';
import { loadPdfViewer } from '../adapters/pdfjs.ts';
import { tabOf } from '../adapters/tab.ts';
import { showSession } from '../popup/show-session.tsx';

interface StageOptions
  extends Pick<SessionOptions, 'store' | 'auditor' | 'settings' | 'translate'> {
  /** The viewer's own. */
  readonly tab: number;
  readonly token: string;
  readonly changed: (view: FileView) => void;
}

/** Draws one file after another with its marks, and beside it the session that audits it. */
export function createStage({ tab, token, changed, ...options }: StageOptions) {
  let shown: ShownFile | null = null;

  async function draw({ file }: Stage, { page, pdf }: ReadFile): Promise<ShownFile> {
    if (pdf === null) return showBlocks(file, changed);
    const nameOf = (sheet: number) => options.translate('viewer.sheetName', { sheet });
    return showSheets(file, { page, pdf, module: await loadPdfViewer(), nameOf, changed });
  }

  return {
    shown: () => shown,
    set(stage: Stage, read: ReadFile): () => void {
      let session: Session | null = null;
      let drawn: ShownFile | null = null;
      let isOver = false;

      async function begin(): Promise<void> {
        drawn = await draw(stage, read);
        if (isOver) return drawn.end();
        shown = drawn;
        const { places } = drawn;
        const marking = createMarking(pageOf(document), {
          places: () => places,
          token: () => token,
        });
        const inspector = fileInspector(read.page, marking, clock);
        session = showSession(stage.panel, tab, {
          ...options,
          inspector,
          clipboard,
          clock,
          tab: tabOf(tab),
          pane: stagePane(stage.panel),
          note: alone,
        });
        await session.audit();
      }

      const begun = begin();
      return () => {
        isOver = true;
        shown = null;
        session?.end();
        void begun.then(() => session?.options.inspector.erase()).finally(() => drawn?.end());
      };
    },
  };
}

/** No other session is over a viewer's tab. */
const alone: SessionOptions['note'] = {
  read: async () => null,
  write: async () => {},
  watch: () => () => {},
};
