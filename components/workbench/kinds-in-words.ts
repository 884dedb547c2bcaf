import type { Translate } from '../../lib/summary/translate.ts';
import type { Candidate } from '../../lib/workbench/candidates.ts';
import { linkKinds } from '../../lib/workbench/link-kind.ts';

/** "71 网页、12 PDF、3 Word" */
export function kindsInWords(links: readonly Candidate[], translate: Translate): string {
  return linkKinds
    .map((kind) => [kind, links.filter((link) => link.kind === kind).length] as const)
    .filter(([, count]) => count > 0)
    .map(([kind, count]) => translate(`links.kind.${kind}`, { count }))
    .join(translate('list.enumeration'));
}
