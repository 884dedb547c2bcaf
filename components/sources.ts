import type { SourceBlock } from '../lib/document/page.ts';
import type { Translate } from '../lib/summary/translate.ts';

/** The words of the link; for a picture or frame without any its address. */
export function nameOfSource({ text, address }: SourceBlock): string {
  return text || withoutQuery(address);
}

export function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}

/** Sources that may hold a whole report. Pictures count only where the page has no table at all. */
export function likelySources(sources: readonly SourceBlock[], grids: number): SourceBlock[] {
  return sources.filter(({ type }) => type !== 'image' || grids === 0);
}

const NAMED = 2;

/** "PDF 文件“2023年年报.pdf”、图片“…”，另有 3 个". */
export function sourcesInWords(sources: readonly SourceBlock[], translate: Translate): string {
  const named = sources
    .slice(0, NAMED)
    .map((source) =>
      translate('seen.source', {
        kind: translate(`seen.${source.type}`),
        name: nameOfSource(source),
      }),
    )
    .join(translate('list.enumeration'));
  const left = sources.length - NAMED;
  if (left <= 0) return named;
  return named + translate('list.comma') + translate('seen.more', { count: left });
}
