import type { Finding, Severity } from './finding.ts';

/**
 * How grave a finding is for the cells that it names. Where the text and they contradict each other, any
 * of the two may be right: the cells then only may be wrong.
 */
export function cellSeverityOf({
  severity,
  quotes,
}: Pick<Finding, 'severity' | 'quotes'>): Severity {
  return severity === 'error' && quotes.length > 0 ? 'warning' : severity;
}
