import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messageLang } from '../../src/ui/message-lang.js';

test('tells a language by its letters', () => {
  const texts = { ja: 'すみません、明日', ko: '예약을 옮기고 싶어요', zh: '我想改预约', ar: 'أريد تغيير موعدي', ru: '“Добрый день”', he: 'שלום', hi: 'नमस्ते', th: 'สวัสดี', el: 'Καλημέρα' };
  for (const [language, text] of Object.entries(texts)) assert.equal(messageLang(text, 'en'), language);
});

test('tells nothing where the letters are those of many languages, or there are none', () => {
  for (const text of ['Buenos días', 'Xin chào', '10:30', '', '🙂']) assert.equal(messageLang(text, 'en'), undefined);
});

test('says nothing new where the message is in the language around it', () => {
  assert.equal(messageLang('我想改预约', 'zh-Hant-TW'), undefined);
  assert.equal(messageLang('Добрый день', 'ru'), undefined);
});

test('lets the beginning decide', () => {
  assert.equal(messageLang('Dr. Okafor means “доктор Окафор”', 'en'), undefined);
  assert.equal(messageLang('доктор Okafor', 'en'), 'ru');
});
