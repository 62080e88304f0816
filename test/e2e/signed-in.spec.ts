import { expect, test } from 'playwright/test';
import { Site } from '../desk/site.js';
import { OwnClinic } from './own-clinic.js';

const OWN = /^Message \d$/;

test.describe('a patient who is signed in on a site with the script tag', () => {
  let clinic: OwnClinic;
  test.beforeEach(async () => {
    const site = new Site();
    // The session is a cookie, which only the site's own page has.
    const word = ({ headers }: { headers: { cookie?: string | undefined } }, aud: string) => {
      const sub = /patient=(\w+)/.exec(headers.cookie ?? '')?.[1];
      return sub && site.assert({ sub, aud, exp: Math.floor(Date.now() / 1000) + 120 });
    };
    clinic = await OwnClinic.open({ patients: site.settings }, { word });
  });
  test.afterEach(() => clinic.close());

  const signedIn = (patient: string) => ({ more: `data-patient="${patient}" data-assertion="/chat-assertion"` });

  test('has the conversation of one device on the next, and nobody has it who only says so', async ({ browser }) => {
    const device = async (cookie: string | undefined, says: string) => {
      const context = await browser.newContext();
      if (cookie !== undefined) await context.addCookies([{ name: 'patient', value: cookie, url: clinic.at('localhost') }]);
      const visitor = await clinic.visit(context, signedIn(says));
      await visitor.open();
      return visitor;
    };
    const phone = await device('rosa', 'rosa');
    await phone.write('Message 1');
    await phone.shows(OWN, ['Message 1']);
    const laptop = await device('rosa', 'rosa');
    await laptop.shows(OWN, ['Message 1']);
    await laptop.write('Message 2');
    await phone.shows(OWN, ['Message 1', 'Message 2']);

    const other = await device('otto', 'rosa');
    await other.write('Message 3');
    await other.shows(OWN, ['Message 3']);
    const nobody = await device(undefined, 'rosa');
    await nobody.write('Message 4');
    await nobody.shows(OWN, ['Message 4']);
    await laptop.write('Message 5');
    await phone.shows(OWN, ['Message 1', 'Message 2', 'Message 5']);
    await other.shows(OWN, ['Message 3']);
    await nobody.shows(OWN, ['Message 4']);
    for (const { page } of [phone, laptop, other, nobody]) await page.context().close();
  });

  test('signs out without a reload: the chat is nobody’s in particular then, and theirs again when they come back', async ({ context }) => {
    await context.addCookies([{ name: 'patient', value: 'rosa', url: clinic.at('localhost') }]);
    const visitor = await clinic.visit(context, signedIn('rosa'));
    await visitor.open();
    await visitor.write('Message 1');
    await visitor.shows(OWN, ['Message 1']);
    const embed = visitor.page.locator('sotto-embed');
    await embed.evaluate((element) => element.setAttribute('patient', ''));
    await visitor.shows(OWN, []);
    await expect(visitor.composer).toBeVisible();
    await embed.evaluate((element) => element.removeAttribute('patient'));
    await visitor.shows(OWN, ['Message 1']);
  });
});
