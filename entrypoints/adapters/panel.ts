import browser from 'webextension-polyfill';

/** Chromium's own, which `webextension-polyfill` does not know. */
interface SidePanel {
  open(options: { readonly windowId: number }): Promise<void>;
}

/**
 * Opens the panel of a window, while a click or a key is answered; null where the browser has none.
 * Chromium calls it side panel, Firefox sidebar.
 */
export function openPanel(windowId: number | undefined): (() => Promise<void>) | null {
  if (windowId === undefined) return null;
  const sidePanel = sidePanelOf(browser);
  if (sidePanel !== null) return () => sidePanel.open({ windowId });
  const { sidebarAction } = browser;
  return sidebarAction === undefined ? null : () => sidebarAction.open();
}

function sidePanelOf(around: object): SidePanel | null {
  const found: unknown = Reflect.get(around, 'sidePanel');
  return isSidePanel(found) ? found : null;
}

function isSidePanel(value: unknown): value is SidePanel {
  return typeof value === 'object' && value !== null && 'open' in value;
}
