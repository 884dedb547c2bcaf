import { normalise } from '../../document/normalise.ts';
import type { SourceBlock } from '../../document/page.ts';
import { dom } from './dom/dom.ts';
import { attributeOf, documentOf, nameOf, rootOf } from './dom/nodes.ts';
import type { PageElement } from './dom/page.ts';

type Source = Omit<SourceBlock, 'kind' | 'id'>;
type SourceType = SourceBlock['type'];

/** Kinds of files by the ends of their names. */
const kinds: readonly (readonly [SourceType, RegExp])[] = (
  [
    ['pdf', 'pdf'],
    ['word', 'docx?|rtf'],
    ['wps', 'wps'],
    ['ofd', 'ofd'],
    ['text', 'txt|mht|mhtml'],
    ['spreadsheet', 'xlsx?|et|csv'],
    ['image', 'jpe?g|png|gif|bmp|webp|tiff?'],
    ['archive', 'zip|rar|7z'],
  ] as const
).map(([type, ends]) => [type, new RegExp(`\\.(?:${ends})(?![\\w.])`, 'i')]);

/** A viewer in a page, and in a parameter the file that it shows: "/pdfjs/web/viewer.html?file=%2F1.pdf". */
const inViewer = /(?:view|pdf\.?js)[^?#]*[?#](?:.*&)?(?:file|src|url|pdf)=([^&#]+)/i;
/** That of pdf.js shows PDFs, whatever their addresses say. */
const pdfViewer = /viewer\.html?[?#](?:.*&)?file=/i;

/** Signs of addresses that lead anywhere, and of a file's name, at most. */
const longest = 4000;
const mostSigns = 300;

/** The address of the file that an address shows. */
function fileAt(address: string): string {
  const [, encoded = ''] = inViewer.exec(address) ?? [];
  try {
    const file = decodeURIComponent(encoded);
    return file && fileTypeOf(pdfViewer.test(address) ? '.pdf' : file)
      ? new URL(file, address).href
      : '';
  } catch {
    return '';
  }
}

/** The kind of file that an address or a file's name names. */
function fileTypeOf(words: string): SourceType | null {
  if (!/[.．]/.test(words)) return null;
  const name = normalise(words);
  return (
    kinds.find(([, end]) => end.test(name))?.[0] ??
    (pdfViewer.test(words.slice(0, longest)) ? 'pdf' : null)
  );
}

/** A link to a file: by its address, or by words that name a file behind a download address. */
export function linkedSource(link: PageElement): Source | null {
  const href = dom.attribute(link, 'href');
  if (href === null) return null;
  const text = dom.textContent(link) ?? '';
  const type =
    fileTypeOf(href) ??
    fileTypeOf(text) ??
    fileTypeOf(attributeOf(link, 'download')) ??
    fileTypeOf(attributeOf(link, 'title'));
  return type && { type, placement: 'link', address: addressOf(link, type), text: nameIn(text) };
}

const nameIn = (text: string) => normalise(text.slice(0, mostSigns));

/** A picture, viewer or foreign frame that shows what is not read; null for an ornament. */
export function embeddedSource(element: PageElement): Source | null {
  const type = typeOf(element);
  if (type === null || (type === 'frame' && !isLarge(element))) return null;
  if (type === 'image' && (dom.closest(element, ornamented) !== null || !isLarge(element)))
    return null;
  const text = attributesOf(element, 'alt', 'title', 'name').find(Boolean) ?? '';
  return { type, placement: 'embedded', address: addressOf(element, type), text: nameIn(text) };
}

/** Pictures here lead elsewhere or belong to the portal. A link to a picture is a source itself. */
const ornamented = 'a,button,header,nav,footer,aside';

/** The root of a same-origin frame's page; null where it shows a file or belongs to another origin. */
export function documentIn(frame: PageElement): PageElement | null {
  const type = typeOf(frame);
  if (type !== null && type !== 'frame') return null;
  const inner = documentOf(frame);
  return inner && rootOf(inner);
}

function typeOf(element: PageElement): SourceType | null {
  if (/^(?:IMG|CANVAS)$/.test(nameOf(element))) return 'image';
  const [src, data, content] = attributesOf(element, 'src', 'data', 'type');
  // As a file's name, "application/pdf" ends in ".pdf".
  const file = fileTypeOf(src) ?? fileTypeOf(data) ?? fileTypeOf(content.replace('/', '.'));
  const isPage = /^I?FRAME$/.test(nameOf(element)) || /html/i.test(src + data + content);
  return file ?? (isPage ? 'frame' : null);
}

/** The address as the browser resolves it, of a file in a viewer its own; "" where there is none. */
function addressOf(element: PageElement, type: SourceType): string {
  const address = dom.href(element) ?? dom.src(element) ?? dom.objectData(element);
  // What holds the file itself leads nowhere.
  if (typeof address !== 'string' || address.length > longest || /^data:/.test(address)) return '';
  return (type !== 'image' && fileAt(address)) || address;
}

const attributesOf = <Names extends string[]>(element: PageElement, ...names: Names) =>
  names.map((name) => attributeOf(element, name)) as { [Name in keyof Names]: string };

/** Sides, in CSS pixels, from which a picture or frame may hold a table. */
const large = 200;

function isLarge(element: PageElement): boolean {
  const width = sideOf(element, 'width') ?? large;
  return width >= large && (sideOf(element, 'height') ?? width) >= large;
}

/** The larger side of what is drawn and what is announced for a picture that has not come yet. */
function sideOf(element: PageElement, side: 'width' | 'height'): number | null {
  const [announced] = /^\d+(?=px$|$)/.exec(attributeOf(element, side)) ?? [0];
  return Math.max(dom.rect(element)?.[side] ?? 0, Number(announced)) || null;
}
