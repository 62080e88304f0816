import { expect } from 'playwright/test';
import { test } from './service.js';
import { Upgradable } from './upgradable.js';

test('a service that is upgraded under an open chat and console leaves them what they have yet to fetch', async ({ profile }) => {
  const service = await Upgradable.start();
  try {
    // Nobody has written in it yet: what checks messages is not there.
    const visitor = await service.visit(await profile());
    await expect(visitor.composer).toBeVisible();
    const dana = await service.signIn(await profile());

    await service.upgrade();

    await visitor.write('Do you have my results?');
    await expect(visitor.message('Do you have my results?')).toContainText('Delivered');
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    await visitor.chat.getByRole('combobox', { name: 'Language' }).selectOption('es');
    await expect(visitor.chat.getByRole('textbox', { name: 'Mensaje' })).toBeVisible();
    await dana.accept();
    await expect(dana.message('Do you have my results?')).toBeVisible();
  } finally {
    await service.stop();
  }
});
