import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from 'playwright/test';
import { FORMS } from '../../examples/clinic/forms.mjs';
import { answers, answersTwice, dies, hangs, Receiver } from '../desk/forms/receiver.js';
import { parseClientFrame } from '../../src/transport/frame.js';
import { OwnClinic } from './own-clinic.js';
import type { Visitor } from './people.js';
import { test } from './service.js';

const SECRET = `whsec_${Buffer.alloc(32, 7).toString('base64')}`;
const ssn = '219-09-4417';

async function fillIn({ chat }: Visitor): Promise<void> {
  const form = chat.locator('sotto-form');
  await form.getByRole('textbox', { name: 'Full legal name' }).fill('Zephyrine Quackenbush');
  await form.getByLabel('Date of birth').fill('1984-03-04');
  await form.getByRole('textbox', { name: 'Insurance company' }).fill('Cascade Mutual');
  await form.getByRole('textbox', { name: 'Member ID' }).fill('CM4711');
  await form.getByRole('radio', { name: 'Myself' }).check();
  await form.getByRole('checkbox').last().check();
  await form.getByRole('button', { name: 'Send securely' }).click();
}

test.describe('a secure form', () => {
  test('waits, sealed, while there is no network, and is sent when there is', async ({ visit }) => {
    const visitor = await visit();
    await visitor.begin('Hello');
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    await visitor.chat.getByRole('button', { name: 'New patient registration' }).click();
    const form = visitor.chat.locator('sotto-form');
    await form.getByRole('textbox', { name: 'Full legal name' }).fill('Zephyrine Quackenbush');
    await form.getByLabel('Date of birth').fill('1984-03-04');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('textbox', { name: 'Phone' }).fill('(503) 555-0142');
    await form.getByRole('button', { name: 'Continue' }).click();
    await form.getByRole('textbox', { name: 'What brings you in?' }).fill('A cough that stays');
    await form.getByRole('checkbox', { name: 'as far as I know' }).check();
    await visitor.page.context().setOffline(true);
    await form.getByRole('button', { name: 'Send securely' }).click();
    const notice = visitor.chat.locator('.form-submitted');
    await expect(notice).toContainText('waiting to send');
    await visitor.page.context().setOffline(false);
    await expect(notice).toContainText('Received by the clinic');
  });

  test('asked for by the agent reaches the clinic’s own system once, though that fails, hangs, answers 500 and answers twice', async ({ profile }) => {
    const receiver = await Receiver.start();
    receiver.manners.push(dies, answers(500), hangs, answersTwice);
    const own = await OwnClinic.open({ forms: FORMS, deviations: { idle: {} }, webhook: { url: receiver.url, secretFile: 'webhook.secret' } }, { prepare: (folder) => writeFile(join(folder, 'webhook.secret'), SECRET) });
    try {
      const visitor = await own.visit(await profile());
      await visitor.open();
      await visitor.write('My insurance is another one');
      const dana = await own.signIn(await profile());
      await dana.accept();
      await dana.chat.getByRole('button', { name: 'Ask for a form' }).click();
      await dana.page.getByRole('dialog').getByRole('button', { name: 'Insurance card details' }).click();
      await visitor.log.getByRole('button', { name: 'Fill in the form' }).click();
      await fillIn(visitor);
      await expect(visitor.chat.locator('.form-submitted')).toContainText('Received by the clinic');
      await expect(dana.log).toContainText('sent Insurance card details');
      // Its time passes faster than ours; that of a receiver that hangs is its own.
      await expect.poll(() => {
        own.clock.skip(30_000);
        return receiver.received.length;
      }, { timeout: 180_000, intervals: [1000] }).toBe(4);
      const [first] = receiver.received;
      expect(new Set(receiver.received.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      expect(new Set(receiver.received.map(({ body }) => body)).size).toBe(1);
      expect(JSON.parse(first?.body ?? '')).toMatchObject({ type: 'form.submitted', data: { form: 'insurance-card', values: { fullName: 'Zephyrine Quackenbush', memberId: 'CM4711' } } });
      // One answer of two counts, and nothing follows it, a restart included.
      await expect.poll(async () => (await own.house.desk.desk.forms.list()).length).toBe(0);
      own.clock.skip(3_600_000);
      await own.house.restartDesk();
      await visitor.write('Have you got it?');
      await expect(dana.message('Have you got it?')).toBeVisible();
      expect(receiver.received).toHaveLength(4);
      await expect(dana.log).not.toContainText('Quackenbush');
    } finally {
      await own.close();
      await receiver.close();
    }
  });

  test('is where a message leads that must not be sent: nothing of it leaves', async ({ profile }) => {
    const own = await OwnClinic.open({ forms: FORMS, deviations: { idle: {}, 'phi.ssn': 'block' } });
    try {
      const visitor = await own.visit(await profile());
      await visitor.open();
      await visitor.write('Good morning');
      await expect(visitor.message('Good morning')).toBeVisible();
      const appends = () => own.house.wire.sent.filter((frame) => parseClientFrame(frame).header.type === 'append').length;
      const before = appends();
      await visitor.write(`My social security number is ${ssn}`);
      await expect(visitor.composer).toHaveValue(new RegExp(ssn));
      await visitor.chat.getByRole('button', { name: 'Use the secure form' }).click();
      await fillIn(visitor);
      await expect(visitor.chat.locator('.form-submitted')).toContainText('Received by the clinic');
      await expect(visitor.log.locator('[part=bubble]')).toHaveCount(1);
      expect(appends()).toBeGreaterThan(before);
      const kept = await own.house.desk.desk.forms.list();
      expect(kept.map(({ form }) => form)).toEqual(['insurance-card']);
    } finally {
      await own.close();
    }
  });
});
