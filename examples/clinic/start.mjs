// `npm start`: the clinic's website on one port, the chat service on another, and a front desk responder, from one command and with nothing set up.
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { FORMS } from './forms.mjs';
import { OPEN } from './hours.mjs';

const values = readOptions();
const data = resolve(values.data);
const [sitePort, chatPort] = [values.port, values['chat-port']].map(Number);
const site = `http://localhost:${sitePort}`;
const chat = `http://localhost:${chatPort}`;

const AGENTS = ['Dana Reyes, RN', 'Sam Okafor, front desk'];
const REPLIES = [
  { title: 'Hello', text: 'Hello, this is {agent} at {clinic}. How can I help?' },
  { title: 'Opening hours', text: `${OPEN} You can also call us on {phone}.` },
  { title: 'Refill', text: 'A nurse looks at refill requests before noon every working day. Which pharmacy shall we send it to?' },
  { title: 'Goodbye', text: 'Is there anything else I can do? If not, I will close this conversation. Take care.' },
];
const RESPONDER = { account: 'responder', name: 'Front desk responder', role: 'assistant' };

if (!existsSync('dist/cdn/frame.html') || !existsSync('dist/desk/index.js')) {
  process.stdout.write('Building, this once…\n');
  execFileSync('npm', ['run', '--silent', 'build'], { stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32' });
}
const { DeskError, initClinic, readSettings, serveDesk, writeReplies, writeSettings } = await import('sotto/desk');
const { SqliteError } = await import('sotto/relay');
const { serveSite } = await import('./site.mjs');
const { startResponder } = await import('./responder.mjs');

try {
  await start();
} catch (error) {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

function readOptions() {
  const usage = 'npm start -- --port N --chat-port N --data DIR';
  try {
    const { values } = parseArgs({
      options: { data: { type: 'string', default: '.sotto' }, port: { type: 'string', default: '8080' }, 'chat-port': { type: 'string', default: '8081' } },
    });
    const bad = [values.port, values['chat-port']].find((port) => !/^\d+$/.test(port) || Number(port) > 65_535);
    if (bad === undefined) return values;
    process.stderr.write(`Not a port: ${bad}. Use ${usage}.\n`);
  } catch {
    process.stderr.write(`There is no such option. Use ${usage}.\n`);
  }
  return process.exit(1);
}

async function start() {
  await prepareClinic();
  const desk = await serveDesk({
    data,
    port: chatPort,
    host: 'localhost',
    demoAccounts: AGENTS.map((name) => ({ account: name, name, role: 'agent' })),
  }).catch((error) => Promise.reject(Object.assign(error, { port: chatPort, flag: '--chat-port' })));
  const pages = await serveSite({ port: sitePort, chatOrigin: chat, clinicKey: desk.clinic }).catch(async (error) => {
    await desk.close();
    throw Object.assign(error, { port: sitePort, flag: '--port' });
  });
  const responder = await startResponder({ desk: chat, code: () => desk.codes.create(RESPONDER, Date.now()) });
  stopOnSignal([responder, pages, desk]);
  process.stdout.write(welcome());
}

/** The demo's clinic departs in one flag from the default policy: its responder is an assistant. */
async function prepareClinic() {
  const settings = {
    name: 'Alder Street Clinic',
    phone: '(503) 555-0142',
    contacts: ['214 Alder Street', 'Fernhill, Oregon', 'corner of Alder and Fifth', 'Fax (503) 555-0143'],
    greeting: {
      en: 'Ask about appointments, refills, or anything before your visit.',
      es: 'Pregunte por citas, recetas o cualquier cosa antes de su visita.',
    },
    emergency: {
      en: 'In an emergency call 911. For a mental health crisis call or text 988.',
      es: 'En una emergencia, llame al 911. En una crisis de salud mental, llame o escriba al 988.',
    },
    hours: {
      // That of the place where the demo runs.
      timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      week: [
        { days: [1, 2, 3, 5], from: '08:00', to: '18:00' },
        { days: [4], from: '08:00', to: '20:00' },
        { days: [6], from: '09:00', to: '13:00' },
      ],
    },
    suite: 'x-wing',
    preset: 'hipaa',
    deviations: { assistants: 'allow' },
    origins: [site, `http://127.0.0.1:${sitePort}`],
    forms: FORMS,
    revoked: [],
  };
  const isNew = !existsSync(`${data}/clinic.json`);
  if (!isNew && (await readSettings(data)).name !== settings.name) throw new DeskError('exists', `${data} holds another clinic than the demo’s. Choose another folder with --data.`);
  await (isNew ? initClinic(data, settings, Date.now()) : writeSettings(data, settings));
  if (isNew) await writeReplies(data, REPLIES);
}

/** The first signal stops in order, the second at once. */
function stopOnSignal(parts) {
  const stop = async () => {
    for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
    process.stdout.write('\nStopping…\n');
    for (const part of parts) await part.close();
    process.exit(0);
  };
  for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
}

function explain(error) {
  if (error.code === 'EADDRINUSE') return `Port ${error.port} is in use. Choose another with ${error.flag}.`;
  // The system's own words, with the file that they are about.
  if (error instanceof DeskError || error instanceof SqliteError || error.syscall) return `Cannot start: ${error.message}`;
  return `Cannot start: ${error.stack ?? error}`;
}

/** For the command to find this desk. */
function filledFormsFlags() {
  const flags = [...(values.data === '.sotto' ? [] : [`--data ${data}`]), ...(chatPort === 8081 ? [] : [`--port ${chatPort}`])];
  return flags.length > 0 ? ` ${flags.join(' ')}` : '';
}

function welcome() {
  return `
  The clinic's website   ${site}
  The agents' console    ${chat}/console
  The playground         ${site}/playground

  Try this: open the website, press "Chat with us" and write something. The automated front desk answers. Open the console in
  another window, continue as one of the demo agents, accept the conversation and write back. Then open "Who can read this".

  Filled forms           wait sealed at the desk; read them with
                         node dist/cli/index.js forms${filledFormsFlags()}

  Data lies in ${data}. Ctrl-C stops; started again, everything is still there.

`;
}
