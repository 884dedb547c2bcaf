import { useMemo, useState } from 'preact/hooks';
import type { Candidate } from '../../lib/workbench/candidates.ts';
import type { PickList as Listed } from '../../lib/workbench/state.ts';
import { kindsInWords } from './kinds-in-words.ts';
import { scrolled } from './scrolled.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** The links of a list: what looks like a report is ticked, and the person has the last word. */
export function PickList({ pick, actions, translate }: WorkbenchProps & { readonly pick: Listed }) {
  const [changed, setChanged] = useState<ReadonlyMap<string, boolean>>(new Map());
  const [words, setWords] = useState('');
  const [all, setAll] = useState(false);
  const isTicked = ({ address, likely }: Candidate) => changed.get(address) ?? likely;
  const shown = useMemo(
    () =>
      pick.candidates.filter(
        (one) => (all || one.likely) && wordsOf(one).includes(words.trim().toLowerCase()),
      ),
    [pick, all, words],
  );
  const ticked = pick.candidates.filter(isTicked);
  const tick = (on: boolean, those: readonly Candidate[]) =>
    setChanged(new Map([...changed, ...those.map(({ address }) => [address, on] as const)]));
  const unlikely = pick.candidates.filter(({ likely }) => !likely).length;

  return (
    <section class="pick-list" aria-labelledby="pick">
      <h2 id="pick">{translate('pick.title', { list: pick.title || pick.address })}</h2>
      <p data-testid="pick-count">
        {translate('pick.found', {
          count: pick.candidates.length - unlikely,
          kinds: kindsInWords(
            pick.candidates.filter(({ likely }) => likely),
            translate,
          ),
        })}
        {pick.truncated && ` ${translate('pick.truncated')}`}
      </p>
      <Pages pick={pick} actions={actions} translate={translate} />
      <p class="tools">
        <label>
          {translate('pick.filter')}{' '}
          <input
            type="search"
            data-testid="pick-filter"
            value={words}
            onInput={(event) => setWords(event.currentTarget.value)}
          />
        </label>
        <button type="button" data-testid="pick-all" onClick={() => tick(true, shown)}>
          {translate('pick.all')}
        </button>
        <button type="button" data-testid="pick-none" onClick={() => tick(false, shown)}>
          {translate('pick.none')}
        </button>
        {unlikely > 0 && (
          <label>
            <input
              type="checkbox"
              data-testid="pick-unlikely"
              checked={all}
              onChange={(event) => setAll(event.currentTarget.checked)}
            />{' '}
            {translate('pick.unlikely', { count: unlikely })}
          </label>
        )}
        <button
          type="button"
          class="main"
          data-testid="start"
          disabled={ticked.length === 0}
          onClick={() => actions.take(ticked)}
        >
          {translate('pick.take', { count: ticked.length })}
        </button>
        <button type="button" onClick={actions.dropPick}>
          {translate('pick.drop')}
        </button>
      </p>
      <div class="scroll" {...scrolled(translate('pick.links'))}>
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span class="only-read">{translate('pick.choose')}</span>
              </th>
              {(['title', 'organ', 'year', 'kind', 'day'] as const).map((column) => (
                <th scope="col" key={column}>
                  {translate(`column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr
                key={one.address}
                data-testid="candidate"
                data-kind={one.kind}
                data-ticked={isTicked(one)}
              >
                <td>
                  <input
                    type="checkbox"
                    aria-label={translate('pick.chooseOne', { title: one.title })}
                    checked={isTicked(one)}
                    onChange={(event) => tick(event.currentTarget.checked, [one])}
                  />
                </td>
                <td>
                  {one.title}
                  <span class="address">{one.address}</span>
                </td>
                <td>{one.organ}</td>
                <td>{one.year ?? ''}</td>
                <td>{translate(`kind.${one.kind}`)}</td>
                <td>{one.day}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

/** More pages of the list: nothing of them is asked for before the person wishes it. */
function Pages({
  pick: { pages, followed },
  actions,
  translate,
}: Pick<WorkbenchProps, 'actions' | 'translate'> & { readonly pick: Listed }) {
  if (followed) {
    return (
      <p
        role="status"
        data-testid="pages-followed"
        data-done={followed.done}
        data-total={followed.of}
      >
        {translate(followed.failed > 0 ? 'pick.followedBut' : 'pick.followed', { ...followed })}
      </p>
    );
  }
  if (pages.length === 0) return null;
  return (
    <p>
      {translate('pick.pages', { count: pages.length })}{' '}
      <button type="button" data-testid="follow-pages" onClick={actions.followPages}>
        {translate('pick.follow')}
      </button>
    </p>
  );
}

const wordsOf = ({ title, organ, year, address, kind }: Candidate) =>
  [title, organ, year, address, kind].join(' ').toLowerCase();
