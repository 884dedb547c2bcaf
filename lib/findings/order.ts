import type { Finding, Severity } from './finding.ts';

/** Severities from the heaviest. */
export const severities: readonly Severity[] = ['error', 'warning', 'advice'];

/** Errors first, then warnings, then advice; within one severity as the rules found them. */
export function inOrderOfWeight(findings: readonly Finding[]): Finding[] {
  return [...findings].sort(
    (a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity),
  );
}

/** How many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, advice: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
