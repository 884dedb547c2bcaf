import { useEffect } from 'preact/hooks';
import type { WorkbenchProps } from './workbench-props.ts';

/** Has reports checked against each other once nothing is under way, and again after each change. */
export function useSurvey({ state, actions }: Pick<WorkbenchProps, 'state' | 'actions'>): void {
  const { surveyed, progress } = state;
  useEffect(() => {
    if (surveyed === 'stale' && progress.status !== 'running') actions.survey();
  }, [surveyed, progress.status]);
}
