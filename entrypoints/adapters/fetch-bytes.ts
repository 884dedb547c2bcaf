import type { FetchBytes } from '../../lib/viewer/viewer.ts';

/** Fetches a file from the address that the person chose. */
export const fetchBytes: FetchBytes = async (address) => {
  const response = await fetch(address, { credentials: 'include' });
  if (!response.ok) throw new Error(`The server answered ${response.status}`);
  const type = response.headers.get('content-type') ?? '';
  return { bytes: new Uint8Array(await response.arrayBuffer()), type };
};
