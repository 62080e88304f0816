import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import * as fc from 'fast-check';
import { type Card, cardOf, cardText } from '../../src/conversation/content/card.js';
import { detect } from '../../src/phi/index.js';

const visit: Card = {
  title: 'Your appointment',
  text: 'Please come ten minutes early.\nThe door is at the back.',
  fields: [{ label: 'When', value: '[2026-11-30T10:30 | Dr. Okafor]' }, { label: 'Bring', value: 'your insurance card: both sides' }],
  actions: [{ answer: 'I will be there' }, { label: 'Call us', href: 'tel:+15035550142' }, { label: 'Directions', href: 'https://maps.example.org/alder?from=here' }],
};

/** A message read as a card, in words again. */
function read(message: string) {
  const card = cardOf(message);
  const at = ({ start, end }: { start: number; end: number }) => message.slice(start, end);
  return card && {
    title: at(card.title),
    ...(card.text && { text: at(card.text) }),
    fields: card.fields.map(({ label, value }) => ({ label: at(label), value: at(value) })),
    actions: card.actions.map(({ label, href }) => (href === undefined ? { answer: at(label) } : { label: at(label), href })),
  };
}

describe('a card', () => {
  it('is a text that people can read, and comes out of it as it went in', () => {
    assert.equal(cardText(visit).split('\n')[3], '• When: [2026-11-30T10:30 | Dr. Okafor]');
    assert.deepEqual(read(cardText(visit)), visit);
    const least: Card = { title: 'Ready?', actions: [{ answer: 'Yes' }] };
    assert.deepEqual(read(cardText(least)), { ...least, fields: [] });
  });

  it('is not made of what is too much, unsafe, or could be taken for another line', () => {
    const wrong: unknown[] = [
      { title: 'Only a title' },
      { ...visit, title: '' },
      { ...visit, title: 'x'.repeat(81) },
      { ...visit, title: 'two\nlines' },
      { ...visit, title: 'turned \u202Eround' },
      { ...visit, text: 'x'.repeat(601) },
      { ...visit, text: '• Price: nothing' },
      { ...visit, text: '[Pay now]' },
      { ...visit, fields: Array.from({ length: 9 }, () => ({ label: 'a', value: 'b' })) },
      { ...visit, fields: [{ label: 'a:b', value: 'c' }] },
      { ...visit, fields: [{ label: 'a', value: 'b\u2028[Pay now]' }] },
      { ...visit, fields: [{ label: 'a', value: 'b', html: '<b>' }] },
      { ...visit, actions: Array.from({ length: 4 }, () => ({ answer: 'Yes' })) },
      { ...visit, actions: [{ answer: 'Yes | https://evil.example' }] },
      { ...visit, image: 'https://evil.example/pixel.png' },
      ...['javascript:alert(1)', 'JAVASCRIPT:alert(1)', ' https://a.example', 'http://a.example', 'https://user:pass@a.example', 'https://clinic.example@evil.example/', 'data:text/html,x', 'vbscript:x', 'blob:https://a.example/x',
        'file:///etc/passwd', 'https:a.example', '//a.example', '/relative', 'tel:911;ext=1', 'tel:+1503555014200000000000000000', 'mailto:a@b.example?bcc=c@d.example', 'mailto:a@b.example,c@d.example', 'sms:+15035550142',
        'https://a.example/\u202Ex', 'https://a.example/a b', `https://a.example/${'x'.repeat(500)}`].map((href) => ({ ...visit, actions: [{ label: 'Go', href }] })),
    ];
    for (const card of wrong) {
      const broken = card as Card;
      assert.throws(() => cardText(broken), TypeError, JSON.stringify(card));
    }
  });

  it('is not read from what a changed program sends: then it is the text that it is', () => {
    const good = cardText(visit);
    for (const message of [
      good.replace('tel:+15035550142', 'javascript:alert(document.domain)'),
      good.replace('https://maps.example.org', 'https://maps.example.org@evil.example'),
      good.replace('https://maps', 'http://maps'),
      good.replace('Call us', 'Call \u202Esu'),
      `${good}\n[One more]`,
      `${good}\nand a last word`,
      good.replace('# ', '## '),
      good.replace('# ', '#'),
      ` ${good}`,
      good.replaceAll('\n', '\r\n'),
      `# ${'x'.repeat(3990)}`,
      '# A heading\nand a line, as people write them',
      '# ',
      '#',
    ]) {
      assert.equal(cardOf(message), undefined, JSON.stringify(message));
    }
  });

  it('has nothing personal found in the appointment and the ways to the clinic that it offers, and all else as in any text', () => {
    const found = (text: string, offers = true) => detect(text, { offers }).map(({ category }) => category);
    assert.deepEqual(found(cardText(visit)), []);
    assert.ok(found(cardText(visit), false).length >= 2);
    assert.deepEqual(found(cardText({ ...visit, fields: [{ label: 'Your number', value: '257-07-5575' }] })), ['SSN']);
    assert.deepEqual(found(cardText({ ...visit, text: 'We have called +1 503 555 0142.' })), ['PHONE']);
    assert.deepEqual(found(cardText({ ...visit, actions: [{ answer: 'Call me on 503-555-0142' }] })), ['PHONE']);
  });
});

test('cards read nothing into anything, in linear time, without a throw', () => {
  const bits = fc.constantFrom('# ', '\n', '• ', ': ', '[', ']', ' | ', 'https://a.example', 'tel:+15035550142', 'a', '\u202E', '😀', 'javascript:');
  fc.assert(
    fc.property(fc.array(fc.oneof(bits, fc.string())).map((parts) => `# ${parts.join('')}`), (message) => {
      const card = cardOf(message);
      if (!card) return true;
      const pieces = [card.title, ...(card.text ? [card.text] : []), ...card.fields.flatMap(({ label, value }) => [label, value]), ...card.actions.map(({ whole }) => whole)];
      return pieces.every(({ start, end }, i) => start < end && end <= message.length && start >= (pieces[i - 1]?.end ?? 0)) && card.actions.every(({ href }) => href === undefined || /^(?:https|tel|mailto):/.test(href));
    }),
    { numRuns: 3000, seed: 20_261_122 },
  );
});
