import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { answers, Receiver } from '../desk/forms/receiver.js';
import { PostOffice } from '../desk/mail/post-office.js';
import { answers as filled, everyKind } from '../support/forms.js';
import { reached } from './house.js';
import { Premises } from './premises.js';

describe('a desk that cannot hand on what it was given', () => {
  let folder: string;
  let receiver: Receiver;
  let post: PostOffice;
  let premises: Premises;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'sotto-undelivered-'));
    const secretFile = join(folder, 'webhook.secret');
    await writeFile(secretFile, Buffer.alloc(32, 7).toString('base64'));
    receiver = await Receiver.start();
    post = await PostOffice.open({ hideSTARTTLS: true, disabledCommands: ['STARTTLS'] });
    premises = await Premises.open({
      deviations: { 'transcript.email': 'allow' },
      forms: [everyKind],
      webhook: { url: receiver.url, secretFile },
      mail: { host: 'localhost', port: post.port, from: 'chat@birch.example' },
    });
  });
  afterEach(async () => {
    await premises.close();
    await post.close();
    await receiver.close();
    await rm(folder, { recursive: true });
  });

  test('says so of forms and of copies, and why, without a word of what is in them', async () => {
    receiver.manners.push(answers(503));
    const visitor = await premises.visit();
    await visitor.send('Hello');
    await reached(visitor, 'Hello');
    await visitor.submitForm({ id: everyKind.id, version: everyKind.version }, filled);
    await premises.desk.says(/^sotto: the webhook has not taken a filled form \(answered-503\)\. It is kept, and tried again; `sotto forms` lists what waits$/m);
    await visitor.mailTranscript('pat@example.com', 'en');
    await premises.desk.says(/^sotto: the mail server has not taken a copy of a conversation \(no-tls\)\. It is tried again; `sotto mail check` says whether it works$/m);
    assert.doesNotMatch(premises.desk.output, /pat@example|Hello/);
  });
});
