import { beforeEach, expect, test, vi } from 'vitest';
import { fetchBytes } from '../../entrypoints/adapters/fetch-bytes.ts';

const browser = await vi.hoisted(async () => ({
  scripting: { executeScript: vi.fn(async (_injection: object): Promise<object[]> => []) },
  permissions: { contains: vi.fn(async (_asked: object) => false) },
}));
vi.mock('webextension-polyfill', () => ({ default: browser }));

const address = 'https://files.example:8443/report.pdf';
const fetched = vi.fn();
vi.stubGlobal('fetch', fetched);

beforeEach(() => vi.clearAllMocks());

const inTab = (result: unknown) =>
  browser.scripting.executeScript.mockResolvedValueOnce([{ result }]);

test('a file of the tab’s own site comes through the tab', async () => {
  inTab({ base64: btoa('%PDF-'), type: 'application/pdf' });
  expect(await fetchBytes(address, 3)).toEqual({
    bytes: new TextEncoder().encode('%PDF-'),
    type: 'application/pdf',
  });
  expect(browser.scripting.executeScript.mock.lastCall?.[0]).toMatchObject({
    target: { tabId: 3 },
    args: [address, { bytes: 50 * 1024 * 1024 }, true],
  });
  expect(fetched).not.toHaveBeenCalled();
});

test.each([
  [{ status: 404 }, 'not-found'],
  [{ status: 410 }, 'not-found'],
  [{ status: 401 }, 'refused'],
  [{ status: 412 }, 'refused'],
  [{ status: 503 }, 'server-failed'],
  [{ failure: 'moved' }, 'moved'],
  [{ failure: 'offline' }, 'offline'],
  [{ failure: 'too-large' }, 'too-large'],
])('%o is told as %s', async (result, unfetched) => {
  inTab(result);
  expect(await fetchBytes(address, 3)).toEqual({ unfetched });
});

test('another site is asked for by name, without any request', async () => {
  inTab(null);
  expect(await fetchBytes(address, 3)).toEqual({ ask: 'files.example' });
  browser.scripting.executeScript.mockRejectedValueOnce(new Error('Missing host permission'));
  expect(await fetchBytes(address, 3)).toEqual({ ask: 'files.example' });
  expect(await fetchBytes(address, null)).toEqual({ ask: 'files.example' });
  const asked = browser.permissions.contains.mock.calls.map(([one]) => one);
  expect(asked).toEqual(Array(3).fill({ origins: ['https://files.example/*'] }));
  expect(fetched).not.toHaveBeenCalled();
});

test('what was made in a page is believed in no other form', async () => {
  inTab({ base64: 7 });
  await expect(fetchBytes(address, 3)).rejects.toThrow();
});

test('a site that was allowed is asked itself', async () => {
  browser.permissions.contains.mockResolvedValueOnce(true);
  fetched.mockResolvedValueOnce({ ok: false, status: 403 });
  expect(await fetchBytes(address, null)).toEqual({ unfetched: 'refused' });
  expect(fetched).toHaveBeenCalledWith(
    address,
    expect.objectContaining({ credentials: 'include' }),
  );
});

test('no redirect of a site that was allowed is followed', async () => {
  browser.permissions.contains.mockResolvedValueOnce(true);
  fetched.mockResolvedValueOnce({ type: 'opaqueredirect' });
  expect(await fetchBytes(address, null)).toEqual({ unfetched: 'moved' });
  expect(fetched).toHaveBeenCalledExactlyOnceWith(
    address,
    expect.objectContaining({ redirect: 'manual' }),
  );
});

test('a request that fails is told from one that is sent on to another site', async () => {
  browser.permissions.contains.mockResolvedValue(true);
  fetched.mockRejectedValueOnce(new TypeError('Failed to fetch'));
  fetched.mockResolvedValueOnce({ type: 'opaqueredirect' });
  expect(await fetchBytes(address, null)).toEqual({ unfetched: 'moved' });
  fetched.mockRejectedValue(new TypeError('Failed to fetch'));
  expect(await fetchBytes(address, null)).toEqual({ unfetched: 'offline' });
});
