import { systemClock } from '../clock.js';
import type { DeskEvent } from '../desk/index.js';
import type { ProxyTrouble } from '../relay/client-address.js';
import type { RelayEvent } from '../relay/index.js';

/** Where it happens: the folder, and the address of a relay elsewhere. */
interface Place {
  readonly data: string;
  readonly relay?: string | undefined;
}

const SAID_EVERY_MS = 60_000;

/**
 * Says on the standard error output what whoever runs a desk or a relay has to know. Each thing once a minute at most: on a full disk whatever is asked fails. What
 * can do nothing any more ends the process: nothing that was acknowledged is lost, whoever watches over it starts it anew, and clients come back by themselves.
 */
export function warnOf(place: Place): (event: DeskEvent | RelayEvent) => void {
  const saidAtMs = new Map<string, number>();
  return (event) => {
    const text = warningOf(event, place);
    const now = systemClock.now();
    if (text !== undefined && now - (saidAtMs.get(text) ?? -Infinity) >= SAID_EVERY_MS) {
      saidAtMs.set(text, now);
      process.stderr.write(`sotto: ${text}\n`);
    }
    if (event.kind === 'store-broken') process.exit(1);
  };
}

const proxyTroubles: Readonly<Record<ProxyTrouble, string>> = {
  silent: 'the proxy in front sends no X-Forwarded-For: nobody is limited, or all together as if they were one',
  unknown: 'connections bear X-Forwarded-For, from an address that no --proxy names: all that come from there are limited as if they were one',
};

function warningOf(event: DeskEvent | RelayEvent, { data, relay }: Place): string | undefined {
  switch (event.kind) {
    case 'storage-failed':
      return `nothing can be written to ${data}. Is the disk full? Trying again`;
    case 'failed':
      return `the relay cannot work with what is in ${data}. Is the disk full?`;
    case 'too-few-files':
      return 'the system lets this process open no more files and connections. Raise its limit (LimitNOFILE, `ulimit -n`)';
    case 'defect':
      return `something was passed over that this version cannot deal with; please report it: ${event.at}`;
    case 'offline':
      return relay === undefined ? undefined : `the relay at ${relay} does not answer. Trying again`;
    case 'full':
      return 'relay.db holds as much as it may: no conversation begins until some of it is deleted. --space gives it more';
    case 'clock-doubted':
      return 'by this machine’s clock half a day or more has passed since the relay last looked at it. Is it right? Nothing is deleted from relay.db for its age within the next six hours';
    case 'store-broken':
      return 'the thread that works on relay.db has ended; so does the service, to be started anew';
    case 'proxy':
      return proxyTroubles[event.trouble];
    case 'clock-leapt':
      return 'by this machine’s clock more than a month has passed since the desk last looked at it. Is it right? Nothing is deleted for its age within the next day';
    case 'form-undelivered':
      return `the webhook has not taken a filled form (${event.failure}). It is kept, and tried again; \`sotto forms\` lists what waits`;
    case 'mail-undelivered':
      return `the mail server has not taken a copy of a conversation (${event.failure}). It is tried again; \`sotto mail check\` says whether it works`;
    case 'profile-ends':
      return `the clinic’s profile ends on ${new Date(event.atMs).toISOString().slice(0, 10)}, and with it the chat. Put root.key into ${data}: a new one is signed within a day, or at the next start`;
    case 'unsigned':
      return `clinic.json says something else than the signed profile, which is in force. Put root.key into ${data} and start anew: it is signed then`;
    default:
      return undefined;
  }
}
