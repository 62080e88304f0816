import { systemClock } from '../clock.js';
import { adminToken, DeskError, loadClinic } from '../desk/index.js';

/** Asks the desk that runs on this machine what only those may ask who can read its folder. @throws DeskError `refused` when none answers */
export async function askRunningDesk({ data, port }: { data: string; port: number }, what: 'export' | 'agents', body: object): Promise<Response> {
  const { storageKey } = await loadClinic(data, systemClock.now(), process.env.SOTTO_STORAGE_KEY);
  const response = await fetch(`${deskAddress(port)}/api/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${adminToken(storageKey)}` },
    body: JSON.stringify(body),
  }).catch(() => undefined);
  if (!response) throw new DeskError('refused', `no desk runs on port ${port} of this machine; say where with --port`);
  return response;
}

/** By the name that stands for both loopback addresses: a desk may listen on either. */
export function deskAddress(port: number): string {
  return `http://localhost:${port}`;
}
