import { useEffect, useState } from 'preact/hooks';
import { forms } from '../../lib/forms/index.ts';
import { type Candidate, candidateFinder } from '../../lib/workbench/candidates.ts';
import { foundLinksSchema } from '../../lib/workbench/handed.ts';
import type { ViewProps } from '../view-props.ts';
import { kindsInWords } from './kinds-in-words.ts';

const find = candidateFinder(forms);

/** Links from which on a page is a list of reports. */
const fewest = 2;

/** How many reports a page leads to, and the way to audit them all; nothing where it is no list of them. */
export function ReportLinks({ actions, translate }: ViewProps) {
  const [links, setLinks] = useState<readonly Candidate[]>([]);
  useEffect(() => {
    void actions.readLinks().then((read) => {
      const { data } = foundLinksSchema.safeParse(read);
      if (data) setLinks(find(data).filter(({ likely }) => likely));
    });
  }, []);
  if (links.length < fewest) return null;
  return (
    <p class="report-links" data-testid="report-links">
      {translate('links.found', { count: links.length, kinds: kindsInWords(links, translate) })}{' '}
      <button type="button" data-testid="open-workbench" onClick={actions.openWorkbench}>
        {translate('links.take')}
      </button>
    </p>
  );
}
