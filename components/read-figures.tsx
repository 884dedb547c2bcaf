import './read-figures.css';
import type { ReportView } from '../lib/summary/view.ts';

/** What was checked and read where nothing was found, so that a person sees that it was. */
export function ReadFigures({ view }: { readonly view: ReportView }) {
  return (
    <div class="none">
      <p>{view.coverage}</p>
      <dl data-testid="figures">
        {view.figures.map(({ place, value }) => (
          <div key={place}>
            <dt>{place}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
