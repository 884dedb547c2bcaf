import type { Feature } from 'write-excel-file/universal';
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility';
import { headRow, type Sheet } from './sheets/sheet.ts';

const SHEET = 'xl/worksheets/sheet{id}.xml';
const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook opens no longer address, and no more of them on one sheet. */
const LINK_AT_MOST = 2_000;
const LINKS_AT_MOST = 65_000;

/** What the library does not write by itself: a filter in each head, and cells that lead to an address. */
export function filtersAndLinks(sheets: readonly Sheet[]): Feature<Blob> {
  const links = sheets.map(linksOf);
  return {
    files: {
      transform: {
        [SHEET]: {
          transform(xml, _options, { sheetIndex }) {
            const sheet = sheets[sheetIndex];
            if (!sheet) return xml;
            const filtered = inserted(
              xml,
              getSelfClosingTagMarkup('autoFilter', { ref: areaOf(sheet) }),
            );
            const own = (links[sheetIndex] ?? []).map(({ cell }, index) =>
              getSelfClosingTagMarkup('hyperlink', { ref: cell, 'r:id': idOf(index) }),
            );
            if (own.length === 0) return filtered;
            return inserted(
              filtered,
              `<hyperlinks xmlns:r="${RELATIONSHIPS}">${own.join('')}</hyperlinks>`,
            );
          },
        },
        'xl/worksheets/_rels/sheet{id}.xml.rels': {
          insert: (_options, { sheetIndex }) =>
            (links[sheetIndex] ?? [])
              .map(({ link }, index) =>
                getSelfClosingTagMarkup('Relationship', {
                  Id: idOf(index),
                  Type: `${RELATIONSHIPS}/hyperlink`,
                  Target: link,
                  TargetMode: 'External',
                }),
              )
              .join(''),
        },
      },
    },
  };
}

const idOf = (index: number) => `rId-link-${index + 1}`;

function inserted(xml: string, markup: string): string {
  const order = getOrderOfSiblings(SHEET, 'worksheet') ?? [];
  return insertElementMarkupAccordingToOrderOfSiblings(xml, markup, order, 'worksheet');
}

/** "A1:M40": the heads and all rows below them. */
function areaOf(sheet: Sheet): string {
  const first = headRow(sheet);
  const last = first + sheet.rows.length;
  return `${getCellAddress(first, 0)}:${getCellAddress(last, sheet.columns.length - 1)}`;
}

function linksOf(sheet: Sheet): { readonly cell: string; readonly link: string }[] {
  const first = headRow(sheet) + 1;
  const all = sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      typeof cell === 'object' &&
      cell !== null &&
      'link' in cell &&
      cell.link.length <= LINK_AT_MOST
        ? { cell: getCellAddress(first + index, column), link: cell.link }
        : [],
    ),
  );
  return all.slice(0, LINKS_AT_MOST);
}
