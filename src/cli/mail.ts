import { resolve } from 'node:path';
import type { Command, Values } from './arguments.js';
import { checkServer, DeskError, type MailFailure, type MailSettings, readMailServer, readSettings, writeSettings } from '../desk/index.js';

const reasons: Readonly<Record<MailFailure, string>> = {
  unreachable: 'it does not answer',
  timeout: 'it did not answer in time',
  'no-tls': 'it offers no TLS, without which nothing is sent',
  'bad-certificate': 'its certificate is not valid for that name',
  'bad-login': 'it does not take the user and password',
  deferred: 'it asks to come back later',
  rejected: 'it refuses',
};

/** `sotto mail`: the server that copies of conversations go out by. @throws DeskError `refused`, `bad-clinic` */
export async function runMail({ operands: [action = 'check'], values, data, say }: Command): Promise<void> {
  // Not the whole clinic: what is wrong with its mail server is mended here.
  const { mail: before, ...others } = await readSettings(data);
  if (action === 'off') {
    await writeSettings(data, others);
    return say('Copies are not mailed any more once the desk is started anew.');
  }
  if (action !== 'set' && action !== 'check') throw new DeskError('refused', `no command mail ${action}; see sotto mail --help`);
  const settings = action === 'set' ? settingsOf(values) : before;
  if (!settings) throw new DeskError('refused', 'no mail server is set; `sotto mail set --smtp HOST --from ADDRESS` sets one');
  const failure = await checkServer(await readMailServer(settings, data), new AbortController().signal);
  if (failure) throw new DeskError('refused', `${settings.host}: ${reasons[failure]}`);
  if (action === 'set') await writeSettings(data, { ...others, mail: settings });
  say(`${settings.host} answers, over TLS${settings.user === undefined ? '' : ', and takes the login'}.`);
  if (action === 'set') say('It is used once the desk is started anew; copies are mailed where the policy says "transcript.email": "allow".');
}

function settingsOf({ smtp, from, user, 'password-file': passwordFile, 'password-env': passwordEnv, ca }: Values): MailSettings {
  if (!smtp || !from) throw new DeskError('refused', 'mail set needs --smtp HOST[:PORT] and --from ADDRESS');
  const [, host = smtp, port] = /^(.*):(\d+)$/.exec(smtp) ?? [];
  return {
    host,
    ...(port !== undefined && { port: Number(port) }),
    from,
    ...(user !== undefined && { user }),
    // As a shell means it; in clinic.json itself, files are looked for beside it.
    ...(passwordFile !== undefined && { passwordFile: resolve(passwordFile) }),
    ...(passwordEnv !== undefined && { passwordEnv }),
    ...(ca !== undefined && { caFile: resolve(ca) }),
  };
}
