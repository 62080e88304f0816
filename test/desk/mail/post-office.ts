import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import { freePorts } from '../../support/ports.mjs';

export const USER = 'clinic';
export const PASSWORD = 'kept in the environment';

/** A letter as the server got it. */
export interface Posted {
  readonly to: string;
  /** Headers and body, encoded words and quoted-printable read. */
  readonly text: string;
  readonly tls: boolean;
}

/** An authority of our own, and a certificate of it for `localhost`. */
export class Authority {
  readonly folder = mkdtempSync(join(tmpdir(), 'sotto-authority-'));

  constructor() {
    writeFileSync(join(this.folder, 'names.cnf'), 'subjectAltName=DNS:localhost\n');
    this.#openssl('req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-days', '30', '-subj', '/CN=Test authority', '-keyout', 'ca.key', '-out', 'ca.pem');
    this.#openssl('req', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256', '-nodes', '-subj', '/CN=localhost', '-keyout', 'server.key', '-out', 'server.csr');
    this.#openssl('x509', '-req', '-in', 'server.csr', '-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '30', '-extfile', 'names.cnf', '-out', 'server.pem');
  }

  get file(): string {
    return join(this.folder, 'ca.pem');
  }

  get certified(): { key: Buffer; cert: Buffer } {
    return { key: readFileSync(join(this.folder, 'server.key')), cert: readFileSync(join(this.folder, 'server.pem')) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true });
  }

  #openssl(...args: string[]): void {
    execFileSync('openssl', args, { cwd: this.folder, stdio: 'pipe' });
  }
}

/** A real SMTP server on a port of this machine. */
export class PostOffice {
  readonly posted: Posted[] = [];
  /** What was said to it before anything was posted, by command. */
  readonly heard: string[] = [];
  /** Answers to the letters to come, in order: a reply code, or undefined for a letter that is taken. */
  readonly moods: (number | undefined)[] = [];
  readonly #options: SMTPServerOptions;
  #server: SMTPServer | undefined;
  port = 0;

  constructor(options: SMTPServerOptions) {
    this.#options = options;
  }

  static async open(options: SMTPServerOptions): Promise<PostOffice> {
    const office = new PostOffice(options);
    await office.listen();
    return office;
  }

  /** On the port it had before, if it had one. */
  async listen(): Promise<void> {
    const server = new SMTPServer({
      onAuth: ({ username, password }, _, callback) => {
        this.heard.push('AUTH');
        if (username === USER && password === PASSWORD) callback(null, { user: USER });
        else callback(new Error('no'));
      },
      onMailFrom: (_, __, callback) => {
        this.heard.push('MAIL');
        callback();
      },
      onRcptTo: (_, __, callback) => {
        this.heard.push('RCPT');
        const mood = this.moods.shift();
        callback(mood === undefined ? null : Object.assign(new Error('not this time'), { responseCode: mood }));
      },
      onData: (stream, { envelope, secure }, callback) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          this.posted.push({ to: envelope.rcptTo.map(({ address }) => address).join(), text: readable(Buffer.concat(chunks).toString('latin1')), tls: secure });
          callback();
        });
      },
      ...this.#options,
    });
    // What a client leaves in the middle is no failure of the server's.
    server.on('error', () => undefined);
    this.#server = server;
    if (this.port === 0) [this.port = 0] = await freePorts(1);
    await new Promise<void>((resolve) => server.listen(this.port, '127.0.0.1', resolve));
  }

  async close(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (server) await new Promise<void>((resolve) => server.close(() => resolve()));
  }
}

function readable(raw: string): string {
  const bytes = raw.replaceAll(/=\r\n/g, '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
