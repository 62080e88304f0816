import { expect, type Locator, type Page } from 'playwright/test';
import { test } from './service.js';

/** Everything an agent does in a day, without a mouse: each control is reached with Tab, and after each task the focus is where the work goes on. */
test('with the keyboard alone an agent does all of a day’s work', async ({ service, profile, visit, signIn }) => {
  test.slow();
  const visitor = await visit();
  await visitor.begin('My question is for the front desk');
  const sam = await signIn(/Sam Okafor/);
  const page = await (await profile()).newPage();
  await page.goto(`${service.chat}/console`);
  const dialog = page.getByRole('dialog');
  const composer = page.getByRole('textbox', { name: 'Message' });
  const press = (...keys: string[]) => keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const button = (name: string | RegExp, within: Page | Locator = page) => within.getByRole('button', { name });

  await test.step('signs in', async () => {
    await reach(page, button(/Continue as Dana Reyes/));
    await press('Enter');
    await expect(button(/^Accept Visitor/)).toBeVisible();
    await hasFocus(page);
  });

  await test.step('accepts, reads and answers', async () => {
    await press('Alt+KeyA');
    await expect(composer).toBeFocused();
    await reach(page, page.getByRole('log'), 'Shift+Tab');
    await expect(page.getByRole('log')).toContainText('My question is for the front desk');
    await reach(page, composer);
    await page.keyboard.type('Hello, I am reading');
    await press('Enter');
    await expect(visitor.message('Hello, I am reading')).toHaveCount(1);
    await expect(composer).toBeFocused();
  });

  await test.step('answers with a ready-made reply', async () => {
    await press('Alt+KeyR');
    await expect(dialog.getByRole('searchbox')).toBeFocused();
    await press('Enter');
    await expect(composer).toBeFocused();
    await expect(composer).not.toHaveValue('');
    await press('Enter');
    await expect(composer).toHaveValue('');
  });

  await test.step('writes a note for colleagues', async () => {
    await press('Alt+KeyN');
    await page.keyboard.type('Call the pharmacy');
    await press('Control+Enter');
    await expect(page.getByRole('complementary')).toContainText('Call the pharmacy');
    await hasFocus(page);
  });

  await test.step('asks for a form', async () => {
    await reach(page, button('Ask for a form'), 'Shift+Tab');
    await press('Enter');
    await reach(page, dialog.locator('.colleague').first());
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(visitor.log.locator('[part=form-notice]')).toHaveCount(1);
    await hasFocus(page);
  });

  await test.step('looks at what is hidden, for a reason', async () => {
    await visitor.write('You can reach me on 503-555-0187');
    const reveal = button(/^Reveal/);
    await expect(reveal).toBeVisible();
    await reach(page, reveal, 'Shift+Tab');
    await press('Enter');
    await reach(page, button('To call or write to them', dialog));
    await press('Enter');
    await expect(page.getByRole('log')).toContainText('503-555-0187');
    await hasFocus(page);
  });

  await test.step('opens a question, and gets out of it to where they were', async () => {
    await reach(page, button('End conversation'), 'Shift+Tab');
    await press('Enter');
    await expect(dialog).toBeVisible();
    await press('Escape');
    await expect(dialog).toHaveCount(0);
    await expect(button('End conversation')).toBeFocused();
  });

  await test.step('invites a colleague', async () => {
    await reach(page, button('Invite'), 'Shift+Tab');
    await press('Enter');
    await reach(page, button(/Sam Okafor/, dialog));
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(sam.queue).toContainText('A colleague asks you to join');
    await hasFocus(page);
  });

  await test.step('searches, looks at the figures, reads the shortcuts, goes away and comes back, changes the language', async () => {
    await press('Alt+KeyS');
    await page.keyboard.type('pharmacy');
    await expect(page.getByText('conversation found')).toBeHidden();
    await press('Control+A', 'Delete');
    await reach(page, button('How we are doing'), 'Shift+Tab');
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'How we are doing' })).toBeFocused();
    await reach(page, button('How we are doing'), 'Shift+Tab');
    await press('Enter');
    await expect(button('How we are doing')).toBeFocused();
    await reach(page, button('Shortcuts'));
    await press('Enter');
    await expect(dialog).toBeVisible();
    await press('Escape');
    await expect(button('Shortcuts')).toBeFocused();
    await reach(page, button('I’m away'), 'Shift+Tab');
    await press('Enter');
    await reach(page, button(/back/i), 'Shift+Tab');
    await press('Enter');
    await expect(button('I’m away')).toBeFocused();
    await reach(page, page.getByRole('combobox', { name: 'Language' }));
    await press('ArrowDown');
    await reach(page, page.getByRole('combobox', { name: 'Idioma' }));
    await press('ArrowUp');
    await reach(page, page.getByRole('combobox', { name: 'Language' }));
  });

  await test.step('goes back to the conversation, hands it over with a note, and puts it away', async () => {
    await press('Alt+ArrowDown');
    await reach(page, button('Hand over'), 'Shift+Tab');
    await press('Enter');
    await reach(page, dialog.getByRole('textbox'));
    await page.keyboard.type('Needs a call');
    await reach(page, button(/Sam Okafor/, dialog));
    await press('Enter');
    await expect(dialog).toHaveCount(0);
    await hasFocus(page);
  });

  await test.step('ends it, says how it came out, and puts it away', async () => {
    await reach(page, button('End conversation'), 'Shift+Tab');
    await press('Enter');
    await reach(page, dialog.getByRole('radio').first());
    await press('ArrowDown');
    await reach(page, button('End conversation', dialog));
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
    await hasFocus(page);
    await reach(page, page.locator('sotto-agent-chat[shown] .over').getByRole('button'));
    await press('Enter');
    await expect(page.getByRole('heading', { name: 'This conversation has ended' })).toBeHidden();
    await hasFocus(page);
  });

  await test.step('signs out', async () => {
    await reach(page, button('Sign out'), 'Shift+Tab');
    await press('Enter');
    await reach(page, button('Sign out', dialog));
    await press('Enter');
    await expect(button(/Continue as Dana Reyes/)).toBeVisible();
  });
});

/** The same for a visitor, and nothing that browsers complain of in the page's console. */
test('with the keyboard alone a visitor does all there is to do', async ({ visit, signIn }) => {
  const visitor = await visit();
  const { page, chat, composer, log } = visitor;
  const complaints: string[] = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  const button = (name: string | RegExp) => chat.getByRole('button', { name });
  const choose = async (name: string) => {
    await reach(page, button('More options'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await reach(page, button(name));
    await page.keyboard.press('Enter');
  };

  await test.step('opens, and writes what is hidden', async () => {
    await reach(page, visitor.launcher);
    await page.keyboard.press('Enter');
    await expect(composer).toBeFocused();
    await page.keyboard.type('Please call me on 503-555-0187');
    await page.keyboard.press('Enter');
    await visitor.answered();
    await expect(composer).toBeFocused();
  });

  await test.step('is answered', async () => {
    const agent = await signIn(/Dana Reyes/);
    await agent.accept();
    await agent.write('I will call you');
    await expect(visitor.message('I will call you')).toHaveCount(1);
  });

  await test.step('looks at what is hidden of it as long as a key is held', async () => {
    await reach(page, button(/^Hidden: phone number/), 'Shift+Tab');
    await page.keyboard.down('Enter');
    await expect(log).toContainText('503-555-0187');
    await page.keyboard.up('Enter');
    await expect(log).not.toContainText('503-555-0187');
  });

  await test.step('looks who can read it', async () => {
    await reach(page, button('Only you and the care team can read this'), 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(chat.getByRole('dialog', { name: 'Who can read this' })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(button('Only you and the care team can read this')).toBeFocused();
  });

  await test.step('ends it, after being asked, and says what it was like', async () => {
    await choose('End conversation');
    await expect(button('Keep chatting')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(chat.getByRole('heading', { name: 'This conversation has ended' })).toBeVisible();
    await reach(page, chat.getByRole('radio').first());
    await page.keyboard.press('ArrowRight');
    await reach(page, button('Send answer'));
    await page.keyboard.press('Enter');
    await expect(chat.getByText('Thank you.')).toBeVisible();
  });

  await test.step('begins anew', async () => {
    await reach(page, button('Start a new conversation'));
    await page.keyboard.press('Enter');
    await expect(composer).toBeFocused();
    await page.keyboard.type('One more thing');
    await page.keyboard.press('Enter');
    await expect(visitor.message('One more thing')).toHaveCount(1);
  });

  await test.step('clears the device, after being asked, where the next conversation is kept again', async () => {
    await choose('Clear this device');
    await expect(button('Cancel')).toBeFocused();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(visitor.message('One more thing')).toHaveCount(0);
    await expect(chat.getByText('This browser keeps nothing')).toHaveCount(0);
    await reach(page, composer);
  });

  await test.step('is gone at once', async () => {
    await page.route('https://www.weather.gov/**', (route) => route.fulfill({ contentType: 'text/html', body: '<title>Weather</title>' }));
    // A machine that is busy may take the three for slow ones.
    const leaving = async () => {
      for (let presses = 0; presses < 3; presses++) await page.keyboard.press('Escape');
      await expect(page).toHaveTitle('Weather', { timeout: 2000 });
    };
    await expect(leaving).toPass();
  });
  expect(complaints).toEqual([]);
});

/** Presses a key until something has the focus. */
async function reach(page: Page, target: Locator, key = 'Tab') {
  await expect(target.first()).toBeVisible();
  const focused = () => target.evaluateAll((elements) => elements.some((one) => one.matches(':focus')));
  for (let presses = 0; presses < 60 && !(await focused()); presses++) await page.keyboard.press(key);
  await expect(target.first()).toBeFocused();
}

/** The focus is on something that can be used, not lost to the page. */
async function hasFocus(page: Page) {
  const focus = () =>
    page.evaluate(() => {
      let at = document.activeElement;
      while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
      return at?.localName ?? '';
    });
  await expect.poll(focus).not.toMatch(/^$|^body$|^html$|^sotto-console$/);
}
