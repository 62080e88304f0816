// Loaded before a program of ours: it is sent a signal in a certain moment. SIGNAL_AT says which and when: `SIGTERM worker` as its thread is started,
// `SIGKILL profile` as soon as a file of that name is in place, under that name or empty for now.
import sync from 'node:fs';
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const [signal, moment] = (process.env.SIGNAL_AT ?? '').split(' ');
const { rename } = fs;
const { openSync } = sync;
const signalAt = (path) => basename(path) === moment && process.kill(process.pid, signal);

process.on('worker', () => moment === 'worker' && process.kill(process.pid, signal));
fs.rename = async (from, to) => {
  await rename(from, to);
  signalAt(to);
};
sync.openSync = (path, ...how) => {
  const opened = openSync(path, ...how);
  signalAt(String(path));
  return opened;
};
syncBuiltinESMExports();
