import browser from 'webextension-polyfill';
import { coverOf, type ScreenBox } from '../../lib/session/cover.ts';
import type { Pane } from '../../lib/session/ports.ts';
import { openPanel } from './panel.ts';

const shortcuts: Pane['shortcuts'] = async () => {
  const commands = await browser.commands.getAll();
  return Object.fromEntries(commands.map(({ name, shortcut }) => [name, shortcut ?? '']));
};

/** The popup over a tab of a window. */
export function popupPane(tab: number, windowId: number | undefined): Pane {
  const open = openPanel(windowId);
  return {
    close: () => window.close(),
    openPanel: open,
    shortcuts,
    async cover() {
      const [{ width = 0, height = 0, windowId: own }, zoom] = await Promise.all([
        browser.tabs.get(tab),
        browser.tabs.getZoom(tab),
      ]);
      const around = await browser.windows.get(own ?? browser.windows.WINDOW_ID_CURRENT);
      const { left = 0, top = 0, width: breadth = width, height: depth = height } = around;
      return coverOf(ownBox(), {
        window: { left, top, width: breadth, height: depth },
        page: { width, height },
        zoom,
      });
    },
  };
}

/** Where this popup is on the screen. Firefox says of a popup's own window where its browser is. */
function ownBox(): ScreenBox {
  const [left, top]: unknown[] = ['mozInnerScreenX', 'mozInnerScreenY'].map((name) =>
    Reflect.get(window, name),
  );
  const { innerWidth, innerHeight, outerWidth, outerHeight, screenX, screenY } = window;
  return typeof left === 'number' && typeof top === 'number'
    ? { left, top, width: innerWidth, height: innerHeight }
    : { left: screenX, top: screenY, width: outerWidth, height: outerHeight };
}

/** The panel, which stands beside the page and stays. */
export const panelPane: Pane = {
  cover: async () => null,
  close: () => {},
  openPanel: null,
  shortcuts,
};

/** The viewer's own panel, in the same page as what is marked. */
export function stagePane(panel: Element): Pane {
  return {
    ...panelPane,
    async cover() {
      const { x, y, width, height } = panel.getBoundingClientRect();
      return { x, y, width, height };
    },
  };
}
