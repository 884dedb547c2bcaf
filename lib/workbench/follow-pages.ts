import type { Queue } from '../queue/queue.ts';
import { otherPages } from './pager.ts';
import { withPage } from './pick-list.ts';
import type { WorkbenchPorts } from './ports.ts';
import type { PickList } from './state.ts';

/** No list is followed further. */
const mostPages = 200;

interface FollowPorts extends Pick<WorkbenchPorts, 'readLinks'> {
  readonly ask: Queue['ask'];
  /** Shows how far it is; false once the person is at another list. */
  tell(list: PickList): boolean;
}

/**
 * Looks at the other pages of a list, one after another, as politely as at its reports, and at those that
 * they tell of in turn.
 */
export async function followPages(
  from: PickList,
  { ask, readLinks, tell }: FollowPorts,
): Promise<void> {
  const pages = [...from.pages];
  const known = new Set([from.address, ...pages]);
  let list = from;
  let failed = 0;
  for (let done = 0; done < pages.length; done++) {
    if (!tell({ ...list, followed: { done, of: pages.length, failed } })) return;
    const address = pages[done] ?? '';
    const reply = await ask({ id: `page:${address}`, address, name: '' });
    if (reply.kind !== 'answer' || reply.verdict.kind !== 'content') {
      failed++;
      continue;
    }
    const links = readLinks(reply.answer);
    list = withPage(list, links);
    for (const further of otherPages(links)) {
      if (pages.length < mostPages && !known.has(further)) pages.push(further);
      known.add(further);
    }
  }
  tell({ ...list, followed: { done: pages.length, of: pages.length, failed } });
}
