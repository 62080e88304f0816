import { expect } from 'playwright/test';
import { test } from './service.js';

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
});
