import { systemClock } from '../clock.js';
import { type AdminMatter, DeskError, loadClinic, signAdminRequest } from '../desk/index.js';

/** A desk listens on one of them at least. */
const ADDRESSES = ['127.0.0.1', '[::1]'];

/** Asks the desk that runs on this machine what only those may ask who can read its folder. @throws DeskError `refused` when none answers */
export async function askRunningDesk({ data, port }: { data: string; port: number }, matter: AdminMatter, asked: object): Promise<Response> {
  const { storageKey } = await loadClinic(data, systemClock.now(), process.env.SOTTO_STORAGE_KEY);
  const body = JSON.stringify(signAdminRequest(storageKey, matter, asked, systemClock.now()));
  for (const address of ADDRESSES) {
    const response = await fetch(`http://${address}:${port}/api/${matter}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body }).catch(() => undefined);
    if (response) return response;
  }
  throw new DeskError('refused', `no desk runs on port ${port} of this machine; say where with --port`);
}
