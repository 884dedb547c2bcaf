import type { Layers } from './sheet-places.ts';

/**
 * A layer over each sheet on which places are laid. What draws a sheet empties it whenever it is drawn
 * anew: the layer is then put back, before anybody sees the sheet.
 */
export function createSheetLayers(
  sheetOf: (sheet: number) => HTMLElement | null,
): Layers & { end(): void } {
  const layers = new Map<HTMLElement, HTMLElement>();
  const watch = new MutationObserver(() => {
    for (const [sheet, layer] of layers) if (layer.parentElement !== sheet) sheet.append(layer);
  });
  return {
    layerOf(sheet) {
      const element = sheetOf(sheet);
      if (!element) return null;
      const layer = layers.get(element) ?? lay(element);
      layers.set(element, layer);
      return layer;
    },
    end() {
      watch.disconnect();
      for (const layer of layers.values()) layer.remove();
    },
  };

  function lay(sheet: HTMLElement): HTMLElement {
    const layer = sheet.ownerDocument.createElement('div');
    layer.className = 'places';
    layer.setAttribute('aria-hidden', 'true');
    sheet.append(layer);
    watch.observe(sheet, { childList: true });
    return layer;
  }
}
