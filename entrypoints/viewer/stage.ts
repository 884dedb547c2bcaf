import type { Stage } from '../../components/viewer/viewer-props.ts';
import { createMarking } from '../../lib/highlight/create-marking.ts';
import type { SessionOptions } from '../../lib/session/session-interface.ts';
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
      const drawing = draw(stage, read).then((drawn) => {
        shown = drawn;
        return drawn;
      });
      const marking = drawing.then(({ places }) =>
        createMarking(pageOf(document), { places: () => places, token: () => token }),
      );
      const session = showSession(stage.panel, tab, {
        ...options,
        inspector: fileInspector(read.page, marking, clock),
        clipboard,
        clock,
        tab: tabOf(tab),
        pane: stagePane(stage.panel),
        note: alone,
      });
      void session.audit();
      return () => {
        session.end();
        void Promise.all([drawing, marking]).then(([drawn, { erase }]) => {
          erase();
          drawn.end();
          if (shown === drawn) shown = null;
        });
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
