import { useState } from 'preact/hooks';
import { likeWords, type Stretch } from '../../lib/workbench/like-words.ts';
import type { ReportRef, ToldCopy } from '../../lib/workbench/survey.ts';
import { SurveyNotice } from './survey-notice.tsx';
import { useSurvey } from './use-survey.ts';
import type { WorkbenchProps } from './workbench-props.ts';

/** Pairs of reports that say much in the same words, and these words side by side. */
export function CopiesView(props: WorkbenchProps) {
  const { state, translate } = props;
  useSurvey(props);
  const copies = state.survey?.copies ?? [];
  return (
    <>
      <p class="help">{translate('copies.help')}</p>
      <SurveyNotice {...props} />
      {copies.length === 0 && state.surveyed === 'fresh' && (
        <p class="none">{translate('copies.none')}</p>
      )}
      <ul class="copies">
        {copies.map((pair) => (
          <Pair key={pair.reports.map(keyOf).join(' ')} pair={pair} translate={translate} />
        ))}
      </ul>
    </>
  );
}

function Pair({
  pair,
  translate,
}: { readonly pair: ToldCopy } & Pick<WorkbenchProps, 'translate'>) {
  const [isOpen, setOpen] = useState(false);
  const [one, other] = pair.reports;
  const percent = (rate: number) => `${Math.round(100 * rate)}%`;
  const nameOf = ({ organ, year }: ReportRef) =>
    year === null ? organ : translate('report.name', { organ, year });
  return (
    <li data-testid="copy" data-rate={Math.round(100 * pair.rate)}>
      <p>
        <button type="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {translate('copies.pair', { one: nameOf(one), other: nameOf(other) })}
        </button>{' '}
        {translate('copies.rates', { rate: percent(pair.rate), raw: percent(pair.rawRate) })}
      </p>
      {isOpen && (
        <table>
          <thead>
            <tr>
              <th scope="col">{nameOf(one)}</th>
              <th scope="col">{nameOf(other)}</th>
            </tr>
          </thead>
          <tbody>
            {pair.passages.map(([own, others]) => (
              <tr key={`${own} ${others}`} data-testid="passage">
                {likeWords(own, others).map((stretches, side) => (
                  <td key={side === 0 ? 'one' : 'other'}>{stretches.map(shown)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </li>
  );
}

const shown = ({ text, isSame }: Stretch) => (isSame ? text : <mark>{text}</mark>);

const keyOf = ({ item, report }: ReportRef) => `${item} ${report}`;
