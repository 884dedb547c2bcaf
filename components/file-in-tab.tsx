import { useLayoutEffect, useState } from 'preact/hooks';
import { isWebAddress } from '../lib/session/web-address.ts';
import { Verdict } from './verdict.tsx';
import type { ViewProps } from './view-props.ts';

/** A tab that shows a PDF: it is audited in the viewer. */
export function FileInTab(props: ViewProps) {
  const address = useTabAddress(props);
  return address === null ? null : <Pdf address={address} {...props} />;
}

/** What Firefox says of its PDF reader, and of little else on the web. */
const inReader = /missing host permission/i;

/** A tab in which the browser lets nothing run; it may show a PDF in a reader of the browser's own. */
export function Forbidden(props: ViewProps & { readonly detail: string }) {
  const { detail, actions, translate } = props;
  const address = useTabAddress(props);
  if (address === null) return null;
  if (/\.pdf$/i.test(address.replace(/[?#].*$/s, ''))) return <Pdf address={address} {...props} />;
  if (!inReader.test(detail) || !isWebAddress(address)) {
    return (
      <div class="body">
        <Verdict state="error">{translate('verdict.forbidden')}</Verdict>
        <p class="help">{translate('help.forbidden')}</p>
      </div>
    );
  }
  return (
    <div class="body">
      <Verdict state="unread">{translate('verdict.maybePdf')}</Verdict>
      <AuditButton
        label={translate('action.auditFile')}
        onClick={() => actions.auditFile(address)}
      />
      <p class="help">{translate('help.maybePdf')}</p>
    </div>
  );
}

function Pdf({ address, actions, translate }: ViewProps & { readonly address: string }) {
  const isReached = isWebAddress(address);
  return (
    <div class="body">
      <Verdict state="unread">{translate('verdict.pdf')}</Verdict>
      <AuditButton
        label={translate(isReached ? 'action.auditPdf' : 'action.chooseFile')}
        onClick={() => actions.auditFile(address)}
      />
      <p class="help">{translate(isReached ? 'help.pdf' : 'help.localFile')}</p>
    </div>
  );
}

/** It is what one comes for: Enter is enough. */
function AuditButton({ label, onClick }: { readonly label: string; onClick(): void }) {
  return (
    <p>
      <button
        type="button"
        data-testid="audit-file"
        ref={(button) => button?.focus()}
        onClick={onClick}
      >
        {label}
      </button>
    </p>
  );
}

/** The tab's address; null until it is known. */
function useTabAddress({ actions }: ViewProps): string | null {
  const [address, setAddress] = useState<string | null>(null);
  useLayoutEffect(() => {
    void actions.tabAddress().then(setAddress);
  }, []);
  return address;
}
