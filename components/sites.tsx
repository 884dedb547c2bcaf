import { siteOf } from '../lib/settings/site-pattern.ts';
import type { Translate } from '../lib/summary/translate.ts';

interface SitesProps {
  /** Match patterns. */
  readonly sites: readonly string[];
  readonly translate: Translate;
  onGiveBack(site: string): void;
}

/** Sites from which the person has allowed to fetch files, each to be given back. */
export function Sites({ sites, onGiveBack, translate }: SitesProps) {
  return (
    <section data-testid="sites">
      <h2>{translate('settings.sites')}</h2>
      <p>{translate(sites.length === 0 ? 'settings.sites.none' : 'settings.sites.help')}</p>
      <ul>
        {sites.map((site) => (
          <li key={site} data-site={site}>
            {siteOf(site)}{' '}
            <button
              type="button"
              aria-label={translate('settings.sites.giveBackOf', { site: siteOf(site) })}
              onClick={() => onGiveBack(site)}
            >
              {translate('settings.sites.giveBack')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
