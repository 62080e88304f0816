import { systemClock } from '../clock.js';
import { adminToken, DeskError, loadClinic } from '../desk/index.js';

/** A desk listens on one of them at least. */
const ADDRESSES = ['127.0.0.1', '[::1]'];

/** Asks the desk that runs on this machine what only those may ask who can read its folder. @throws DeskError `refused` when none answers */
export async function askRunningDesk({ data, port }: { data: string; port: number }, what: 'export' | 'agents', body: object): Promise<Response> {
  const { storageKey } = await loadClinic(data, systemClock.now(), process.env.SOTTO_STORAGE_KEY);
  return postToDesk(port, what, body, { authorization: `Bearer ${adminToken(storageKey)}` });
}

/** @throws DeskError `refused` when nobody listens on the port */
export async function postToDesk(port: number, what: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  for (const address of ADDRESSES) {
    const request = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
    const response = await fetch(`http://${address}:${port}/api/${what}`, request).catch(() => undefined);
    if (response) return response;
  }
  throw new DeskError('refused', `no desk runs on port ${port} of this machine; say where with --port`);
}
