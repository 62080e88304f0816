import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { problemOfSite } from '../../src/desk/settings-check.js';

describe('a site that may show the chat', () => {
  test('is right as a browser sends it', () => {
    for (const site of ['https://cedar.example', 'https://www.cedar.example:8443', 'https://xn--zeder-grn-x9a.example', 'http://localhost:3000', 'http://127.0.0.1:8080']) assert.equal(problemOfSite(site), undefined, site);
  });

  for (const [what, given, meant] of [
    ['without scheme', 'cedar.example', 'https://cedar.example'],
    ['without TLS', 'http://cedar.example', 'https://cedar.example'],
    ['with a slash at its end', 'https://cedar.example/', 'https://cedar.example'],
    ['with a path', 'https://cedar.example/contact', 'https://cedar.example'],
    ['in capitals', 'HTTPS://Cedar.example', 'https://cedar.example'],
    ['with its usual port', 'https://cedar.example:443', 'https://cedar.example'],
    ['in other letters', 'https://zeder-grün.example', 'https://xn--zeder-grn-x9a.example'],
    ['with somebody’s name', 'https://me@cedar.example', 'https://cedar.example'],
    ['of this machine, without scheme', 'localhost:3000', 'http://localhost:3000'],
  ] as const) {
    test(`is named as it is meant, where it is one ${what}`, () => {
      assert.equal(/; is (\S+) meant\?$/.exec(problemOfSite(given) ?? '')?.[1], meant);
      assert.equal(problemOfSite(meant), undefined);
    });
  }

  for (const given of ['', '*', 'https://*.cedar.example', 'ftp://cedar.example', 'wss://cedar.example', 'two words', 'https://']) {
    test(`is not guessed: “${given}”`, () => assert.match(problemOfSite(given) ?? '', /^a site is .* with no slash at the end$/));
  }
});
