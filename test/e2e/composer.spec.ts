import { expect } from 'playwright/test';
import { test } from './service.js';

const SSN = '123-45-6789';
const BORN = '03/04/1981';

test.describe('what is personal', () => {
  test('is covered while it is written, sent as X’s or veiled, and looked at by the agent only deliberately', async ({ visit, signIn }) => {
    const visitor = await visit();
    await visitor.begin('I would like a person, please');
    await visitor.composer.pressSequentially(`My SSN is ${SSN} and I was born on ${BORN}`);
    await expect(visitor.chat.locator('.what')).toContainText('Sent as X’s: Social Security number.');
    await expect(visitor.chat.locator('.what')).toContainText('Hidden: date.');
    await expect(visitor.composer).toHaveCSS('-webkit-text-fill-color', 'rgba(0, 0, 0, 0)');
    await expect(visitor.composer).toHaveValue(`My SSN is ${SSN} and I was born on ${BORN}`);
    await visitor.composer.press('Enter');

    const own = visitor.message('My SSN is XXX-XX-XXXX and I was born on');
    await expect(own).toHaveCount(1);
    await expect(own).not.toContainText('1981');
    await visitor.composer.press('Control+z');
    await expect(visitor.composer).toHaveValue('');
    const veil = own.getByRole('button', { name: 'Hidden: date. Hold to show' });
    await veil.focus();
    await visitor.page.keyboard.down('Space');
    await expect(own).toContainText(BORN);
    await visitor.page.keyboard.up('Space');
    await expect(own).not.toContainText('1981');

    const dana = await signIn(/Dana Reyes/);
    await dana.accept();
    const received = dana.message('My SSN is XXX-XX-XXXX and I was born on');
    await expect(received).toHaveCount(1);
    await expect(received).not.toContainText('1981');
    await received.getByRole('button', { name: 'Reveal: date' }).click();
    await dana.page.getByRole('button', { name: 'To answer the question' }).click();
    await expect(received).toContainText(BORN);
    await expect(visitor.log).toContainText('Dana Reyes, RN looked at a hidden detail');
  });

  test('is covered around what an input method composes, in Japanese and in Korean', async ({ browserName, visit }) => {
    const visitor = await visit();
    await visitor.open();
    await visitor.composer.pressSequentially(`born on ${BORN} `);
    await expect(visitor.composer).toHaveClass(/veiled/);
    // Only Chromium lets a test be the input method.
    if (browserName !== 'chromium') return;
    const inputMethod = await visitor.page.context().newCDPSession(visitor.page);
    const compose = (text: string) => inputMethod.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    for (const text of ['ｎ', 'に', 'にほ', 'にほん', '日本']) {
      await compose(text);
      await expect(visitor.composer).toHaveValue(`born on ${BORN} ${text}`);
    }
    await inputMethod.send('Input.insertText', { text: '日本' });
    for (const text of ['ㅎ', '하', '한']) await compose(text);
    await inputMethod.send('Input.insertText', { text: '한' });
    await compose('그');
    // A composition that is given up leaves nothing.
    await compose('');
    await expect(visitor.composer).toHaveValue(`born on ${BORN} 日本한`);
    await expect(visitor.composer).toHaveClass(/veiled/);
    await visitor.composer.press('Enter');
    await expect(visitor.message('日本한')).toHaveCount(1);
    await expect(visitor.message('日本한')).not.toContainText('1981');
  });
});
