import type { KeptItem } from '../../lib/archive/kept.ts';
import { htmlOf } from '../../lib/exports/html.ts';
import type { ExportInput } from '../../lib/exports/input.ts';
import { sheetsOf } from '../../lib/exports/sheets/sheets.ts';
import { xlsxOf } from '../../lib/exports/xlsx.ts';
import type { Translate } from '../../lib/summary/translate.ts';
import type { Format, Written } from './format.ts';

/** What is made of all items at once, which are kept until then. */
function ofAll(
  ending: string,
  isText: boolean,
  made: (input: ExportInput, translate: Translate) => Promise<Written>,
): Format {
  return {
    ending,
    isText,
    begin({ translate, madeAt }) {
      const items: KeptItem[] = [];
      return {
        item(item) {
          items.push(item);
          return '';
        },
        end({ findings, copies }, isWhole) {
          const done = items.length;
          const unfinished = isWhole ? null : { done, total: done };
          const input = { items, between: findings, copies, runs: [], bodies: [], madeAt };
          return made({ ...input, unfinished }, translate);
        },
      };
    },
  };
}

/** An Excel workbook. */
export const xlsx = ofAll('xlsx', false, (input, translate) => xlsxOf(sheetsOf(input, translate)));

/** One page that opens in any browser, alone. */
export const html = ofAll('html', true, async (input, translate) => htmlOf(input, translate));
