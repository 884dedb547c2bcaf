import type { SourceBlock } from '../lib/document/page.ts';
import { isWebAddress } from '../lib/session/web-address.ts';
import type { ViewProps } from './view-props.ts';

const LISTED = 12;

/** Kinds of files that the viewer may read. */
const auditable: ReadonlySet<SourceBlock['type']> = new Set(['pdf', 'word', 'wps', 'text']);

interface SourcesProps extends ViewProps {
  readonly sources: readonly SourceBlock[];
}

/** Attachments, pictures and frames that may hold the report: what each is and where it leads. */
export function SourceList({ sources, actions, translate }: SourcesProps) {
  if (sources.length === 0) return null;
  const left = sources.length - LISTED;
  return (
    <ul class="sources">
      {sources.slice(0, LISTED).map((source) => (
        <li key={source.id} data-type={source.type}>
          <span class="kind">{translate(`seen.${source.type}`)}</span>
          <span class="what">
            {nameOfSource(source)}
            {source.text !== '' && <span class="address">{withoutQuery(source.address)}</span>}
          </span>
          {auditable.has(source.type) && isWebAddress(source.address) && (
            <button
              type="button"
              data-testid="audit-file"
              onClick={() => actions.auditFile(source.address)}
            >
              {translate('seen.audit')}
            </button>
          )}
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

/** The words of the link; for a picture or frame without any its address. */
export function nameOfSource({ text, address }: SourceBlock): string {
  return text || withoutQuery(address);
}

function withoutQuery(address: string): string {
  return address.replace(/[?#].*$/s, '');
}
