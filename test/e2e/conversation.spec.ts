import { expect } from 'playwright/test';
import { test } from './service.js';

test.describe('a conversation', () => {
  test('is answered while nobody is at the console, by somebody named as automated', async ({ visit }) => {
    const visitor = await visit();
    await visitor.open();
    await visitor.write('Hello, when are you open?');
    const answer = visitor.message('8 am to 6 pm');
    await expect(answer).toContainText('automated assistant');
    await expect(visitor.log).toContainText('Front desk responder joined');
    await expect(visitor.log).toContainText('Automated assistant');
    await visitor.chat.getByRole('button', { name: 'Only you and the care team can read this' }).click();
    const roster = visitor.chat.getByRole('dialog', { name: 'Who can read this' });
    await expect(roster).toContainText('Front desk responder');
    await expect(roster).toContainText('Automated assistant');
  });

  test('waits in the console, is accepted and read, goes both ways, and is ended', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('I would like a person, please');
    const dana = await signIn(/Continue as Dana Reyes/);
    await expect(dana.queue).toContainText('Answered by Front desk responder');
    await expect(dana.page.locator('body')).not.toContainText('I would like a person');
    await dana.accept();
    await expect(dana.message('I would like a person, please')).toHaveCount(1);
    await expect(dana.message('automated assistant')).toHaveCount(1);
    await dana.write('Hi, this is Dana.');
    await expect(visitor.message('Hi, this is Dana.')).toHaveCount(1);
    await expect(visitor.log).toContainText('Dana Reyes, RN joined');
    await expect(visitor.log).toContainText('Front desk responder left and can no longer read along');
    await visitor.write('Thank you, Dana');
    await expect(dana.message('Thank you, Dana')).toHaveCount(1);
    await expect(visitor.message('Thank you, Dana')).toContainText('Read');
    await dana.end();
    await expect(visitor.chat.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
    await expect(dana.chat.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
    await expect(visitor.composer).toHaveCount(0);
  });

  test('has the same security code on both sides', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('Are we alone?');
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await visitor.chat.getByRole('button', { name: 'Only you and the care team can read this' }).click();
    const codes = [visitor.chat, dana.chat].map((side) => side.locator('[part=code]'));
    await expect(async () => {
      const [visitors, agents] = await Promise.all(codes.map((code) => code.innerText()));
      expect(visitors?.replaceAll(/\s/g, '')).toMatch(/^\d{60}$/);
      expect(agents).toBe(visitors);
      // The same in words, and locked in the same way.
      const [seen = '', agentSees] = await Promise.all([visitor.chat, dana.chat].map((side) => side.locator('[part=words]').innerText()));
      expect(seen.split(' ')).toHaveLength(12);
      expect(agentSees).toBe(seen);
    }).toPass();
    for (const side of [visitor.chat, dana.chat]) {
      await expect(side.locator('sotto-roster')).toContainText('not even a future quantum computer opens a recording (ML-KEM-768 with X25519)');
      await expect(side.locator('sotto-roster')).toContainText(/On this device since \w{3} \d/);
      await expect(side.locator('sotto-roster')).toContainText('over the phone');
    }
    // Who is in, as what, and until when the clinic says so: of one epoch, since the codes are the same.
    const [seen, agentSees] = await Promise.all([visitor.chat, dana.chat].map((side) => side.locator('sotto-roster li').allInnerTexts()));
    const vouched = (members: readonly string[] = [], who: RegExp) => /vouches for this member until (.*)/.exec(members.find((member) => who.test(member)) ?? '')?.[1] ?? 'not said';
    expect([seen?.length, agentSees?.length]).toEqual([3, 3]);
    expect(seen?.[0]).toMatch(/You\s+On this device\s*$/);
    expect(vouched(seen, /Dana Reyes, RN\s+Care team\s/)).toMatch(/\d/);
    expect(vouched(agentSees, /You\s+On this device\s/)).toBe(vouched(seen, /Dana Reyes, RN\s/));
    expect(vouched(seen, /Keeps the clinic’s record/)).toMatch(/\d/);
    expect(vouched(agentSees, /Keeps the clinic’s record/)).toBe(vouched(seen, /Keeps the clinic’s record/));
    expect(vouched(agentSees, /Visitor/)).toBe('not said');
  });

  test('is handed over from one agent to another, who reads it all, while the first reads no further', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('My question is for the front desk');
    const [dana, sam] = [await signIn(/Dana Reyes/), await signIn(/Sam Okafor/)];
    await dana.accept();
    await dana.write('One moment, I hand you over');
    await expect(visitor.message('I hand you over')).toHaveCount(1);
    await dana.handOver(/Sam Okafor/);
    await expect(sam.queue).toContainText('A colleague asks you to take over');
    await sam.accept();
    await expect(sam.message('My question is for the front desk')).toHaveCount(1);
    await expect(sam.message('I hand you over')).toHaveCount(1);
    await expect(dana.chat.getByRole('heading', { name: 'You handed this conversation over' })).toBeVisible();
    await visitor.write('Only Sam reads this');
    await expect(sam.message('Only Sam reads this')).toHaveCount(1);
    await sam.write('I do');
    await expect(visitor.message('I do')).toHaveCount(1);
    await expect(dana.log).not.toContainText('Only Sam reads this');
    await expect(visitor.log).toContainText('Dana Reyes, RN left and can no longer read along');
  });

  test('can be begun anew after the visitor has ended it', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('The first one');
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    await visitor.chat.getByRole('button', { name: 'End conversation' }).click();
    await visitor.chat.getByRole('alertdialog').getByRole('button', { name: 'End conversation' }).click();
    await visitor.chat.getByRole('button', { name: 'Start a new conversation' }).click();
    await expect(visitor.message('The first one')).toHaveCount(0);
    await visitor.write('The second one');
    await visitor.answered();
    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    await dana.shows(/The (first|second) one/, ['The second one']);
  });

  test('can be cleared from the device without a network', async ({ visit }) => {
    const visitor = await visit();
    // What asks, and what it imports.
    const fetched = [/frame-sheet-[^/]*\.js$/, /frame-chime-[^/]*\.js$/].map((file) => visitor.page.waitForResponse(file));
    await visitor.begin('Only on this device');
    // Unasked, while there is a network: all of it.
    for (const response of await Promise.all(fetched)) await response.finished();
    await visitor.page.context().setOffline(true);
    await visitor.chat.getByRole('button', { name: 'More options' }).click();
    await visitor.chat.getByRole('button', { name: 'Clear this device' }).click();
    await visitor.chat.getByRole('alertdialog').getByRole('button', { name: 'Clear this device' }).click();
    await expect(visitor.message('Only on this device')).toHaveCount(0);
    await expect(visitor.chat.getByText('Ask about appointments')).toBeVisible();
  });
});

test.describe('the console', () => {
  test('says that its login is the demo’s, and keeps the shift, the language and the sound over a reload', async ({ service, profile, visit }) => {
    const visitor = await visit();
    await visitor.begin('Is anybody there?');
    const page = await (await profile()).newPage();
    await page.goto(`${service.chat}/console`);
    await expect(page.getByRole('heading', { name: 'Demo login' })).toBeVisible();
    await expect(page.getByText('There is no password, because this desk runs as a demo.')).toBeVisible();
    await page.getByRole('button', { name: /Dana Reyes/ }).click();
    await page.getByRole('button', { name: /^Accept Visitor/ }).click();
    await expect(page.getByRole('log')).toContainText('Is anybody there?');
    await page.getByRole('button', { name: 'Sound', exact: true }).click();
    await page.getByLabel('Language').selectOption('Español');
    await expect(page.getByRole('button', { name: 'Sonido', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Sonido', exact: true })).toHaveAttribute('aria-pressed', 'true');
    await page.getByLabel('Idioma').selectOption('English');
    await page.getByRole('navigation', { name: 'Conversations' }).getByRole('button', { name: /^Visitor/ }).click();
    await expect(page.getByRole('log')).toContainText('Is anybody there?');
    await expect(page.getByRole('log')).toContainText('automated assistant');
  });
});
