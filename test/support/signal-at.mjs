// Loaded before a program of ours: it is sent a signal in a certain moment. SIGNAL_AT says which and when: `SIGTERM worker` as its thread is started,
// `SIGKILL profile` as soon as a file of that name is in place.
import fs from 'node:fs/promises';
import { syncBuiltinESMExports } from 'node:module';
import { basename } from 'node:path';

const [signal, moment] = (process.env.SIGNAL_AT ?? '').split(' ');
const { rename } = fs;

process.on('worker', () => moment === 'worker' && process.kill(process.pid, signal));
fs.rename = async (from, to) => {
  await rename(from, to);
  if (basename(to) === moment) process.kill(process.pid, signal);
};
syncBuiltinESMExports();
