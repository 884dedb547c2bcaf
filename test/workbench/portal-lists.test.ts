import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Portal, servePortal } from '../../harness/portal/portal.ts';
import { forms } from '../../lib/forms/index.ts';
import { linksReader } from '../../lib/sources/html/read-links.ts';
import { candidateFinder } from '../../lib/workbench/candidates.ts';
import { otherPages } from '../../lib/workbench/pager.ts';

const read = linksReader(new JSDOM('').window);
const find = candidateFinder(forms);

let portal: Portal;
beforeAll(async () => {
  portal = await servePortal('whole');
});
afterAll(() => portal.close());

const linksAt = async (address: string) => read(await (await fetch(address)).text(), address);

/** What would be taken of a list: address, body, year, day. */
async function tickedAt(...addresses: readonly string[]) {
  const pages = await Promise.all(addresses.map(linksAt));
  return pages
    .flatMap(find)
    .filter(({ likely }) => likely)
    .map(({ address, organ, year, day }) => [address, organ, year, day]);
}

const planned = (year: number | null) =>
  portal.entries
    .filter(({ address }) => address.startsWith(year ? portal.origin : portal.otherOrigin))
    .filter((entry) => year === null || entry.year === year)
    .map(({ address, reports: [report], day }) => [address, report?.body, report?.year, day]);

describe('a list of the portal gives its reports and nothing else', () => {
  test('as entries whose titles are cut short', async () => {
    expect(await tickedAt(portal.lists.plain)).toEqual(planned(2023));
  });

  test('as a table', async () => {
    expect(await tickedAt(portal.lists.table)).toEqual(planned(2024));
  });

  test('on several pages', async () => {
    const others = otherPages(await linksAt(portal.lists.paged));
    expect(others).toHaveLength(2);
    expect(await tickedAt(portal.lists.paged, ...others)).toEqual(planned(2025));
  });

  test('as addresses of another host', async () => {
    expect(await tickedAt(portal.lists.other)).toEqual(planned(null));
  });

  test('as names of bodies alone', async () => {
    const first = planned(2023).slice(0, 6);
    expect(await tickedAt(portal.lists.names)).toEqual(
      first.map(([address, body, year]) => [address, body, year, '']),
    );
  });
});
