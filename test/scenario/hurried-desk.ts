import { systemClock } from '../../src/clock.js';
import { serveDesk } from '../../src/desk/index.js';

const MINUTE = 60_000;

/** A desk with its relay whose minutes are short, so that nobody waits for what is done in each. */
const [, , data = '', port] = process.argv;
await serveDesk({ data, port: Number(port), clock: { now: systemClock.now, sleep: (ms, signal) => systemClock.sleep(ms > MINUTE ? ms : Math.min(ms, 200), signal) } });
process.stdout.write('ready\n');
