import { normalise } from '../grid/normalise.ts';
import type { SourceBlock } from '../grid/page.ts';

type Source = Omit<SourceBlock, 'kind' | 'id'>;
type SourceType = SourceBlock['type'];

const extensions: Record<string, SourceType> = {
  pdf: 'pdf',
  doc: 'word',
  docx: 'word',
  rtf: 'word',
  wps: 'wps',
  wpt: 'wps',
  ofd: 'ofd',
  xls: 'spreadsheet',
  xlsx: 'spreadsheet',
  et: 'spreadsheet',
  csv: 'spreadsheet',
  jpg: 'image',
  jpeg: 'image',
  png: 'image',
  gif: 'image',
  bmp: 'image',
  webp: 'image',
  tif: 'image',
  tiff: 'image',
  zip: 'archive',
  rar: 'archive',
  '7z': 'archive',
};
const extension = new RegExp(`\\.(${Object.keys(extensions).join('|')})(?![\\w.])`, 'i');

/** The kind of file that an address or a file's name names. */
export function fileTypeOf(words: string | null): SourceType | null {
  const match = words === null ? null : extension.exec(words);
  return match?.[1] === undefined ? null : (extensions[match[1].toLowerCase()] ?? null);
}

/** A link to a file: by its address, or by words that name a file behind a download address. */
export function linkedSource(link: Element): Source | null {
  const href = link.getAttribute('href');
  if (href === null || leadsToPage.test(href)) return null;
  const text = normalise(link.textContent ?? '');
  const type =
    fileTypeOf(href) ??
    fileTypeOf(text) ??
    fileTypeOf(link.getAttribute('download')) ??
    fileTypeOf(link.getAttribute('title'));
  return type && { type, placement: 'link', address: addressOf(link, href), text };
}

/** Links that may lead to a file; the browser passes over those to pages faster than we could. */
export const fileLinks =
  'a:not([href$="/"],[href$="html"],[href$=".htm"],[href^="#"],[href^="javascript:"])';

/** Addresses of pages and of places in this page; no words make a file of them. */
const leadsToPage = /^#|^javascript:void|(?:\/|\.s?html?|\.jspx?|\.aspx?)$/;

/** A picture, viewer or foreign frame that shows what is not read; null for an ornament. */
export function embeddedSource(element: Element): Source | null {
  const address = element.getAttribute('src') ?? element.getAttribute('data') ?? '';
  const type = typeOf(element, address);
  if (type === null || ((type === 'image' || type === 'frame') && !isLarge(element))) return null;
  const text = ['alt', 'title', 'name'].map((name) => element.getAttribute(name)).find(Boolean);
  return {
    type,
    placement: 'embedded',
    address: addressOf(element, address),
    text: normalise(text ?? ''),
  };
}

/** The root of a same-origin frame's page; null where it shows a file or belongs to another origin. */
export function documentIn(frame: Element): Element | null {
  if (fileTypeOf(frame.getAttribute('src')) !== null) return null;
  try {
    const inner = (frame as HTMLIFrameElement).contentDocument;
    return inner?.body ?? inner?.documentElement ?? null;
  } catch {
    return null;
  }
}

function typeOf(element: Element, address: string): SourceType | null {
  if (/^(?:IMG|CANVAS)$/i.test(element.nodeName)) return 'image';
  const file = fileTypeOf(address) ?? typeOfContent(element);
  return file ?? (/^I?FRAME$/i.test(element.nodeName) ? 'frame' : null);
}

function typeOfContent(element: Element): SourceType | null {
  const type = element.getAttribute('type') ?? '';
  return /pdf/i.test(type) ? 'pdf' : /ofd/i.test(type) ? 'ofd' : null;
}

function addressOf(element: Element, address: string): string {
  try {
    return address === '' ? '' : new URL(address, element.baseURI).href;
  } catch {
    return address;
  }
}

/** Sides, in CSS pixels, from which a picture or frame may hold a table. */
const large = 200;

function isLarge(element: Element): boolean {
  const width = sideOf(element, 'width') ?? large;
  return width >= large && (sideOf(element, 'height') ?? width) >= large;
}

/** The side as drawn or, for what is not drawn yet, as its attributes announce it. */
function sideOf(element: Element, side: 'width' | 'height'): number | null {
  const drawn = element.getBoundingClientRect()[side];
  const announced = Number.parseInt(
    /^\d+(?:px)?$/.exec(element.getAttribute(side) ?? '')?.[0] ?? '',
    10,
  );
  return drawn || announced || null;
}
