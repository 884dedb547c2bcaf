import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Page } from '../document/page.ts';
import { createBlockPlaces, eitherOf } from './block-places.ts';
import { createSheetLayers } from './sheet-layers.ts';
import { createSheetPlaces } from './sheet-places.ts';
import type { FileView, ShownFile, Zoom } from './shown-file.ts';

/** pdf.js's own viewer, which draws the sheets in sight and lets those out of sight go. */
export type PdfViewerModule = typeof import('pdfjs-dist/web/pdf_viewer.mjs');
type L10n = InstanceType<PdfViewerModule['GenericL10n']>;

export interface SheetsOptions {
  readonly page: Page;
  readonly pdf: PDFDocumentProxy;
  readonly module: PdfViewerModule;
  /** Names a sheet for those who do not see it. */
  readonly nameOf: (sheet: number) => string;
  readonly changed: (view: FileView) => void;
}

/** Draws an open PDF in `container`, which must be positioned absolutely and scroll. */
export async function showSheets(
  container: HTMLDivElement,
  { page, pdf, module, nameOf, changed }: SheetsOptions,
): Promise<ShownFile> {
  const { EventBus, PDFFindController, PDFLinkService, PDFViewer } = module;
  const ending = new AbortController();
  const eventBus = new EventBus();
  const linkService = new PDFLinkService({ eventBus });
  const findController = new PDFFindController({ eventBus, linkService });
  const options = {
    container,
    eventBus,
    linkService,
    findController,
    l10n: unspoken as unknown as L10n,
    removePageBorders: true,
    // What annotations draw, as seals do, and none that can be used: their layer is not shown.
    annotationMode: 1,
    annotationEditorMode: -1,
    enableAutoLinking: false,
    // The types do not tell of it.
    abortSignal: ending.signal,
  };
  const viewer = new PDFViewer(options);
  linkService.setViewer(viewer);
  linkService.setDocument(pdf);

  const sheetOf = (sheet: number): HTMLElement | null => viewer.getPageView(sheet - 1)?.div ?? null;
  const layers = createSheetLayers(sheetOf);
  let view: FileView = { sheet: 1, sheets: pdf.numPages, zoom: 100, found: null };
  const change = (part: Partial<FileView>) => {
    view = { ...view, ...part };
    changed(view);
  };
  const found = ({ matchesCount }: { matchesCount: { current: number; total: number } }) =>
    change({ found: { hit: matchesCount.current, hits: matchesCount.total } });
  eventBus.on('pagechanging', ({ pageNumber }: { pageNumber: number }) =>
    change({ sheet: pageNumber }),
  );
  eventBus.on('scalechanging', ({ scale }: { scale: number }) =>
    change({ zoom: Math.round(100 * scale) }),
  );
  eventBus.on('updatefindmatchescount', found);
  eventBus.on('updatefindcontrolstate', found);

  const begun = new Promise<void>((begin) => {
    eventBus.on('pagesinit', () => begin());
  });
  viewer.setDocument(pdf);
  await begun;
  for (let sheet = 1; sheet <= pdf.numPages; sheet++) {
    sheetOf(sheet)?.setAttribute('aria-label', nameOf(sheet));
  }
  viewer.currentScaleValue = 'auto';
  change({});

  return {
    places: eitherOf(createSheetPlaces(page, layers), createBlockPlaces(container)),
    goTo(sheet) {
      viewer.currentPageNumber = Math.min(Math.max(1, sheet), pdf.numPages);
    },
    zoom(how: Zoom) {
      if (how === 'width') viewer.currentScaleValue = 'page-width';
      else if (how === 'in') viewer.increaseScale();
      else viewer.decreaseScale();
    },
    find(query, way) {
      eventBus.dispatch('find', {
        type: way === 'first' ? '' : 'again',
        query,
        caseSensitive: false,
        entireWord: false,
        highlightAll: true,
        findPrevious: way === 'previous',
        matchDiacritics: false,
      });
    },
    end() {
      ending.abort();
      layers.end();
      // It takes null, and its types do not tell.
      viewer.setDocument(null as unknown as PDFDocumentProxy);
      viewer.cleanup();
    },
  };
}

/** Its words for its own controls, of which none is shown. */
const unspoken = {
  getLanguage: () => '',
  getDirection: () => 'ltr',
  get: async (_ids: unknown, _args: unknown, fallback = '') => fallback,
  translate: async () => {},
  translateOnce: async () => {},
  destroy: async () => {},
  pause: () => {},
  resume: () => {},
};
