import type { SourceBlock } from '../lib/grid/page.ts';
import type { ViewProps } from './popup-state.ts';

const LISTED = 12;

/** Attachments, pictures and frames that may hold the report: what each is and where it leads. */
export function SourceList({
  sources,
  actions,
  translate,
}: ViewProps & { sources: readonly SourceBlock[] }) {
  if (sources.length === 0) return null;
  const left = sources.length - LISTED;
  return (
    <ul class="sources">
      {sources.slice(0, LISTED).map((source) => (
        <li key={source.id} data-type={source.type}>
          <span class="kind">{translate(`seen.${source.type}`)}</span>
          <span class="what">{nameOf(source)}</span>
          <button type="button" onClick={() => actions.locate({ source: source.id })}>
            {translate('action.locate')}
          </button>
          {isWebAddress(source.address) && (
            <button type="button" onClick={() => actions.open(source.address)}>
              {translate('seen.open')}
            </button>
          )}
        </li>
      ))}
      {left > 0 && <li>{translate('seen.more', { count: left })}</li>}
    </ul>
  );
}

/** The words of the link; for a picture or frame without any its address, without what follows "?". */
function nameOf({ text, address }: SourceBlock): string {
  return text || address.replace(/[?#].*$/s, '');
}

/** Only the web's own addresses are opened: a page may name "javascript:" ones. */
export function isWebAddress(address: string): boolean {
  return /^https?:\/\//i.test(address);
}
