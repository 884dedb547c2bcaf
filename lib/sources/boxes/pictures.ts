import { centreOf, holds } from './areas.ts';
import type { Area, Sheet } from './sheet.ts';

/** Points from which a picture may hold a table. */
const wide = 150;
const high = 60;
/** Signs up to which a sheet under a picture has no words of its own but a stamp's or a program's. */
const fewSigns = 40;
/** Part of a sheet that a scan takes. */
const mostOfIt = 0.45;
/** Signs drawn over a picture from which it is the ground of a text. */
const manySigns = 30;
/** Pictures of one sheet that are looked at. */
const most = 500;

/** Whether a sheet is a picture whose words cannot be read. */
export function isScan({ width, height, words, pictures }: Sheet): boolean {
  const signs = words.reduce((sum, { text }) => sum + text.length, 0);
  const taken = pictures.reduce((sum, area) => sum + area.width * area.height, 0);
  return signs <= fewSigns && taken >= width * height * mostOfIt;
}

/** The pictures of a sheet that may hold a table: large ones that no text is written over. */
export function largePictures({ words, pictures }: Sheet): Area[] {
  return pictures
    .filter(({ width, height }) => width >= wide && height >= high)
    .slice(0, most)
    .filter((picture) => {
      let signs = 0;
      for (const word of words) if (holds(picture, centreOf(word))) signs += word.text.length;
      return signs < manySigns;
    });
}
