import type { ComponentType } from 'preact';
import { useState } from 'preact/hooks';
import { ReportsView } from './reports-view.tsx';
import { Tabs } from './tabs.tsx';
import type { WorkbenchProps } from './workbench-props.ts';

const views = {
  reports: ReportsView,
} satisfies Record<string, ComponentType<WorkbenchProps>>;

type ViewName = keyof typeof views;
const names = Object.keys(views) as ViewName[];

/** What was found, looked at from one side or another. */
export function Views(props: WorkbenchProps) {
  const [chosen, setChosen] = useState<ViewName>('reports');
  const { translate } = props;
  const View = views[chosen];
  const tabs = names.map((name) => ({ name, label: translate(`view.${name}`) }));
  return (
    <Tabs label={translate('view.choose')} tabs={tabs} chosen={chosen} choose={setChosen}>
      <View {...props} />
    </Tabs>
  );
}
