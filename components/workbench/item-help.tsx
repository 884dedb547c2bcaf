import type { QueueItem } from '../../lib/queue/item.ts';
import type { ReportRow } from '../../lib/workbench/report-rows.ts';
import type { WorkbenchProps } from './workbench-props.ts';

type Props = Pick<WorkbenchProps, 'actions' | 'translate'>;

/** Shows nothing without its scripts. */
const needsTab = ({ state, reason }: QueueItem) =>
  state === 'unread' && (reason === 'needs-scripts' || reason === 'nothing-in-tab');

/** The browser does not tell where it leads before somebody goes there. */
const leadsAway = ({ state, reason }: QueueItem) => state === 'failed' && reason === 'moved-away';

/** What can be done about an item that could not be read as it was fetched. */
export function ItemHelp({ row, actions, translate }: Props & { readonly row: ReportRow }) {
  const { item, title } = row;
  if (item === null) return null;
  return (
    <>
      {needsTab(item) && (
        <button
          type="button"
          data-testid="read-in-tab"
          aria-label={translate('row.inTabOf', { title })}
          onClick={() => actions.readInTabs([item])}
        >
          {translate('row.inTab')}
        </button>
      )}
      {leadsAway(item) && (
        <button
          type="button"
          data-testid="follow"
          aria-label={translate('row.followOf', { title })}
          onClick={() => actions.follow(item)}
        >
          {translate('row.follow')}
        </button>
      )}
    </>
  );
}

/** The same for all such items. */
export function HelpForAll({
  rows,
  actions,
  translate,
}: Props & { readonly rows: readonly ReportRow[] }) {
  const items = rows.flatMap(({ item }) => item ?? []);
  const inTabs = items.filter(needsTab);
  return (
    <>
      {inTabs.length > 0 && (
        <button
          type="button"
          data-testid="read-in-tabs"
          title={translate('reports.inTabsHelp')}
          onClick={() => actions.readInTabs(inTabs)}
        >
          {translate('reports.inTabs', { count: inTabs.length })}
        </button>
      )}
    </>
  );
}
