import { doneOf } from '../../archive/run.ts';
import type { Translate } from '../../summary/translate.ts';
import type { ExportInput } from '../input.ts';
import { linkTo, type Sheet } from './sheet.ts';

const states = ['done', 'no-report', 'unread', 'declined', 'failed', 'skipped'] as const;

/** Runs, the latest first, with how their items ended; one that has not come to its end says so. */
export function runsSheet(
  { runs }: Pick<ExportInput, 'runs'>,
  note: string | null,
  translate: Translate,
): Sheet {
  const column = (
    key: 'list' | 'source' | 'startedAt' | 'endedAt' | 'total' | 'finished',
    width: number,
  ) => {
    return { head: translate(`export.column.${key}`), width };
  };
  return {
    name: translate('export.runs'),
    note,
    columns: [
      column('list', 36),
      column('source', 40),
      column('startedAt', 17),
      column('endedAt', 17),
      column('total', 8),
      ...states.map((state) => ({
        head: translate(`item.state.${state}`),
        width: 12,
      })),
      column('finished', 14),
    ],
    rows: runs.map((run) => {
      const isWhole = run.endedAt !== null && doneOf(run) >= run.total;
      return [
        run.name,
        linkTo(run.address),
        { moment: run.startedAt },
        run.endedAt === null ? null : { moment: run.endedAt },
        run.total,
        ...states.map((state) => run.ends[state] ?? 0),
        translate(isWhole ? 'export.finished' : 'export.notFinished'),
      ];
    }),
    sticky: 1,
  };
}
