import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { BodiesView } from './bodies-view.tsx';
import { CopiesView } from './copies-view.tsx';
import { ProblemsView } from './problems-view.tsx';
import { ReportsView } from './reports-view.tsx';
import { RunsView } from './runs-view.tsx';
import { Tabs } from './tabs.tsx';
import type { WorkbenchProps } from './workbench-props.ts';

const views = {
  reports: ReportsView,
  problems: ProblemsView,
  bodies: BodiesView,
  copies: CopiesView,
  runs: RunsView,
} as const satisfies Record<string, ComponentType<WorkbenchProps>>;

type ViewName = keyof typeof views;
const names = ['reports', 'problems', 'bodies', 'copies', 'runs'] as const satisfies ViewName[];

/** What was found, looked at from one side or another. */
export function Views(props: WorkbenchProps) {
  const [chosen, setChosen] = useState<ViewName>('reports');
  const { translate } = props;
  const View: ComponentType<WorkbenchProps> = views[chosen];
  const tabs = names.map((name) => ({ name, label: translate(`view.${name}`) }));
  return (
    <Tabs label={translate('view.choose')} tabs={tabs} chosen={chosen} choose={setChosen}>
      <View key={chosen} {...props} />
    </Tabs>
  );
}
