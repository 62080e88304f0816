import { expect } from 'playwright/test';
import { Visitor } from './people.js';
import { test } from './service.js';

const OWN = /^Message \d$/;

test.describe('nothing is lost', () => {
  test('by reloading the page or going to another, where the launcher counts what is unread', async ({ service, visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('Message 1');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await visitor.page.reload();
    await visitor.open();
    await visitor.shows(OWN, ['Message 1']);
    await visitor.answered();
    await visitor.write('Message 2');
    await dana.shows(OWN, ['Message 1', 'Message 2']);
    await visitor.page.goto(`${service.site}/visit`);
    await dana.write('Message 3');
    await expect(visitor.page.getByRole('button', { name: 'Chat with us, 1 unread' })).toBeVisible();
    await visitor.open();
    await visitor.shows(OWN, ['Message 1', 'Message 2', 'Message 3']);
    await visitor.page.keyboard.press('Escape');
    await expect(visitor.page.getByRole('button', { name: 'Chat with us', exact: true })).toBeVisible();
  });

  test('between two tabs of one visitor, which show the same live, also when one of them is closed', async ({ service, visit, signIn }) => {
    const first = await visit();
    await first.begin('Message 1');
    const second = await Visitor.arrive(first.page.context(), `${service.site}/team`);
    await second.open();
    await second.shows(OWN, ['Message 1']);
    await second.write('Message 2');
    await first.shows(OWN, ['Message 1', 'Message 2']);
    await first.write('Message 3');
    await second.shows(OWN, ['Message 1', 'Message 2', 'Message 3']);
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await first.page.close();
    await second.write('Message 4');
    await dana.write('Message 5');
    for (const person of [dana, second]) await person.shows(/Message [1-4]/, ['Message 1', 'Message 2', 'Message 3', 'Message 4']);
    await expect(second.message('Message 5')).toHaveCount(1);
  });

  test('by being offline before the first message', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.open();
    await expect(visitor.chat.getByRole('heading', { name: 'Alder Street Clinic' })).toBeVisible();
    const context = visitor.page.context();
    await context.setOffline(true);
    await expect(visitor.chat.locator('sotto-banner')).toContainText('offline');
    await visitor.write('Message 1');
    await expect(visitor.message('Message 1')).toContainText('Waiting to send');
    await context.setOffline(false);
    await visitor.answered();
    await expect(visitor.message('Message 1')).not.toContainText('Waiting to send');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await dana.shows(OWN, ['Message 1']);
  });

  test('by a service that is killed in the middle and started again', async ({ service, visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('Message 1');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await dana.write('Message 2');
    await visitor.shows(OWN, ['Message 1', 'Message 2']);
    await service.kill();
    await expect(visitor.chat.getByText('We can’t reach the chat service.')).toBeVisible();
    await visitor.write('Message 3');
    await expect(visitor.message('Message 3')).toContainText('Waiting to send');
    await dana.write('Message 4');
    await expect(dana.message('Message 4')).toContainText('Waiting to send');
    await service.startAgain();
    await expect(visitor.message('Message 4')).toHaveCount(1);
    await expect(dana.message('Message 3')).toHaveCount(1);
    await expect(visitor.message('Message 3')).not.toContainText('Waiting to send');
    await visitor.write('Message 5');
    for (const person of [visitor, dana]) {
      await expect(person.message('Message 5')).toHaveCount(1);
      await expect(person.log.locator('[part=bubble]').filter({ hasText: OWN })).toHaveCount(5);
    }
    await visitor.page.reload();
    await visitor.open();
    for (const number of [1, 2, 3, 4, 5]) await expect(visitor.message(`Message ${number}`)).toHaveCount(1);
  });

  test('by closing the page while the service is down: what was written waits, and goes out once', async ({ service, visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('Message 1');
    await service.kill();
    await visitor.write('Message 2');
    await expect(visitor.message('Message 2')).toContainText('Waiting to send');
    await visitor.page.close();
    await service.startAgain();
    const again = await Visitor.arrive(visitor.page.context(), service.site);
    await again.open();
    await again.shows(OWN, ['Message 1', 'Message 2']);
    await expect(again.message('Message 2')).not.toContainText('Waiting to send');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await dana.shows(OWN, ['Message 1', 'Message 2']);
  });
});
