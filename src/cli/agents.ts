import { join } from 'node:path';
import { systemClock } from '../clock.js';
import { type AgentsAnswer, Codes, DeskError } from '../desk/index.js';
import type { Command } from './arguments.js';
import { askRunningDesk } from './desk-door.js';

/** `sotto agents`: who is on shift and who may yet sign in, and the end of both. @throws DeskError `refused` */
export async function runAgents(command: Command): Promise<void> {
  const { operands: [action = 'list', written], data, say } = command;
  // As `enrol` has kept it.
  const name = written?.normalize().trim();
  if (action !== 'list' && action !== 'remove') throw new DeskError('refused', `no command agents ${action}; see sotto agents --help`);
  if (action === 'remove' && !name) throw new DeskError('refused', 'agents remove needs the name that the code was made for');
  const codes = new Codes(join(data, 'codes'));
  if (action === 'remove' && name !== undefined) {
    // The codes before the devices, so that nobody signs in anew in between; but none of it without the desk.
    await ask(command, {});
    const withdrawn = await codes.withdraw(name);
    const { removed = 0 } = await ask(command, { remove: name });
    if (removed + withdrawn === 0) throw new DeskError('refused', `nobody called ${name} has a code or a certified device; \`sotto agents\` lists them`);
    return say(`Removed: ${count(removed, 'device')} and ${count(withdrawn, 'code')}. Shifts of ${name} are over.`);
  }
  const { onShift } = await ask(command, {});
  for (const { name: who, role, untilMs } of onShift) say(`on shift  ${who} (${role})  until ${new Date(untilMs).toISOString()}`);
  const open = await codes.list(systemClock.now());
  for (const { name: who, role, reusable, expiresAtMs } of open) say(`code      ${who} (${role})  until ${new Date(expiresAtMs).toISOString()}${reusable ? ', for any number of times' : ''}`);
  if (onShift.length + open.length === 0) say('Nobody is on shift, and no code is open.');
}

async function ask(command: Command, body: { remove?: string }): Promise<AgentsAnswer> {
  const response = await askRunningDesk(command, 'agents', body);
  if (!response.ok) throw new DeskError('refused', `what answers on port ${command.port} is not this clinic’s desk; say where it is with --port`);
  const answer: AgentsAnswer = await response.json();
  return answer;
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
