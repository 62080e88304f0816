import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { loadConsoleTerms } from '../../src/i18n/console-terms.js';
import { fileTerms } from '../../src/i18n/file-terms/en.js';
import { loadFileTerms } from '../../src/i18n/file-terms.js';
import { loadFormTerms } from '../../src/i18n/form-terms.js';
import { loadLaterTerms } from '../../src/i18n/later-terms.js';
import { loadTranscriptTerms } from '../../src/i18n/transcript-terms.js';
import { en, type Terms } from '../../src/i18n/en.js';
import { english, directionOf, languageOf, languages, loadLocale } from '../../src/i18n/locales.js';
import { es } from '../../src/i18n/locales/es.js';

/** Words that are the same in both languages. */
const LOANED: Readonly<Record<string, readonly string[]>> = {
  es: ['panel'],
  tl: ['panel', 'categories.ADDRESS', 'categories.ZIP', 'categories.EMAIL', 'categories.SSN', 'categories.URL', 'categories.IP'],
  ht: ['panel'],
  'pt-BR': ['panel'],
  fr: ['messages', 'composer', 'categories.DATE'],
};
const PARTS = ['Maya Chen', '9:41'];

test('falls back to English for a language it has not, and for what is no language', async () => {
  for (const tag of ['de', 'x', '', '<script>', 'es_MX', 'en_US']) assert.equal((await loadLocale([tag])).terms, en, tag);
});

test('takes the first language that there is', async () => {
  assert.equal((await loadLocale(['de', 'es_MX', 'es-MX', 'en'])).tag, 'es-MX');
});

test('speaks to whoever came, looked or was held back themselves, and of everybody else', async () => {
  const said: Readonly<Record<string, readonly [joined: string, revealed: string, refused: string]>> = {
    en: ['You joined', 'You looked at a hidden detail', 'Something from you was held back'],
    es: ['Usted se ha unido', 'Usted ha mirado un dato oculto', 'Se ha retenido algo suyo'],
    'zh-Hans': ['您已加入', '您查看了一项隐藏信息', '来自您的内容已被拦截'],
    'zh-Hant': ['您已加入', '您查看了一項隱藏資訊', '來自您的內容已被攔截'],
    vi: ['Quý vị đã tham gia', 'Quý vị đã xem một thông tin được che', 'Một nội dung từ quý vị đã bị giữ lại'],
    ko: ['내가 참여했습니다', '내가 가려진 정보를 확인했습니다', '내가 보낸 내용이 보류되었습니다'],
    tl: ['Sumali kayo', 'Tiningnan ninyo ang isang nakatagong detalye', 'May pinigil mula sa inyo'],
    ru: ['Новый участник: Вы', 'Вы просматриваете скрытые данные', 'Часть отправленного вами задержана'],
    ar: ['انضمام: أنت', 'اطّلعت على معلومة مخفية', 'تم حجب شيء منك'],
    ht: ['Ou menm antre nan konvèsasyon an', 'Ou menm gade yon enfòmasyon ki te kache', 'Nou kenbe yon bagay ki soti nan ou menm'],
    'pt-BR': ['Você entrou na conversa', 'Você viu uma informação oculta', 'Algo seu foi retido'],
    fr: ['Vous avez rejoint la conversation', 'Vous avez regardé une information masquée', 'Un de vos envois a été retenu'],
  };
  assert.deepEqual(Object.keys(said).toSorted(), Object.keys(languages).toSorted());
  for (const [tag, [joined, revealed, refused]] of Object.entries(said)) {
    const { terms } = await loadLocale([tag]);
    assert.deepEqual([terms.joined(terms.you), terms.revealed(terms.you)], [joined, revealed], tag);
    assert.ok(terms.refused(terms.you).startsWith(refused), terms.refused(terms.you));
    for (const say of [terms.joined, terms.left, terms.cameBack, terms.joinedAndLeft, terms.revealed, terms.refused]) assert.match(say('Maya Chen'), /Maya Chen/, tag);
  }
  const { terms } = await loadLocale(['fr']);
  assert.equal(terms.left(terms.you), 'Vous avez quitté la conversation et ne pouvez plus lire la suite');
  assert.equal(terms.left('Maya Chen'), 'Maya Chen a quitté la conversation et ne peut plus lire la suite');
  const haitian = (await loadLocale(['ht'])).terms;
  assert.equal(haitian.cameBack(haitian.you), 'Ou menm soti epi ou tounen');
  assert.equal(haitian.cameBack('Maya Chen'), 'Maya Chen soti epi li tounen');
});

test('keeps the region, for dates and numbers', async () => {
  assert.deepEqual(await loadLocale(['es-MX']), { ...english, tag: 'es-MX', formats: 'es-MX', terms: es });
  assert.deepEqual(await loadLocale(['en-GB']), { ...english, tag: 'en-GB', formats: 'en-GB', terms: en });
});

test('puts one’s own texts in the groups that are fetched for themselves, too', async () => {
  const { own } = await loadLocale(['en'], { en: { files: { save: 'Keep' } } });
  assert.deepEqual(own('files', fileTerms), { ...fileTerms, save: 'Keep' });
  assert.equal((await loadLocale(['en'])).own('files', fileTerms), fileTerms);
});

test('knows a language by any of its tags', () => {
  const tags = { zh: 'zh-Hans', 'zh-CN': 'zh-Hans', 'zh-TW': 'zh-Hant', 'zh-Hant-HK': 'zh-Hant', fil: 'tl', 'tl-PH': 'tl', pt: 'pt-BR', 'pt-PT': 'pt-BR', 'ar-EG': 'ar', 'ht-HT': 'ht', 'EN-us': 'en' };
  for (const [tag, language] of Object.entries(tags)) assert.equal(languageOf(tag), language, tag);
  for (const tag of ['de', 'constructor', '']) assert.equal(languageOf(tag), undefined, tag);
});

test('counts in the plural of each language', async () => {
  assert.equal(en.unread(1), '1 unread message');
  assert.equal(en.unread(2), '2 unread messages');
  assert.equal(es.unread(1), '1 mensaje sin leer');
  const { ru, ar } = Object.fromEntries(await all());
  assert.deepEqual([1, 2, 5, 21].map((count) => ru?.unread(count)), ['1 непрочитанное сообщение', '2 непрочитанных сообщения', '5 непрочитанных сообщений', '21 непрочитанное сообщение']);
  assert.equal(ar?.unread(2), 'رسالتان غير مقروءتين');
});

test('knows which languages run from right to left', () => {
  assert.deepEqual(['ar', 'he-IL', 'arn', 'en', 'es'].map(directionOf), ['rtl', 'rtl', 'ltr', 'ltr', 'ltr']);
});

test('writes dates in a language the browser knows where it does not know the one shown', async () => {
  assert.equal((await loadLocale(['ht'])).formats, 'fr');
});

test('has the twelve languages, each as a file that a vendor can import', () => {
  const files = readdirSync('src/i18n/locales').map((file) => file.replace('.ts', ''));
  assert.deepEqual(files.toSorted(), Object.keys(languages).toSorted());
  assert.equal(files.length, 12);
});

test('begins no line with a sign in French', async () => {
  const groups = [await termsOf('fr'), await loadConsoleTerms('fr'), await loadFileTerms('fr'), await loadFormTerms('fr'), await loadLaterTerms('fr'), await loadTranscriptTerms('fr')];
  const texts = groups.flatMap(textsOf);
  assert.ok(texts.some(([, text]) => text.includes('\u00a0?')));
  assert.deepEqual(texts.filter(([, text]) => / [?!:;»]/.test(text)), []);
});

test('says of every translation that nobody has reviewed it yet', () => {
  for (const [tag, { reviewed }] of Object.entries(languages)) assert.equal(reviewed, tag === 'en', tag);
});

describe('every language', () => {
  for (const tag of Object.keys(languages).filter((key) => key !== 'en')) {
    test(`has no text left in English: ${tag}`, async () => {
      const english = new Map(textsOf(en));
      const same = textsOf(await termsOf(tag)).filter(([key, text]) => english.get(key) === text && !/^(byAt|nameAndRole)/.test(key));
      assert.deepEqual(same.map(([key]) => key), LOANED[tag] ?? []);
    });

    test(`says what it is given, and in every plural form: ${tag}`, async () => {
      const terms = await termsOf(tag);
      for (const name of ['panelOf', 'joined', 'left', 'ended', 'callUs'] as const) assert.match(terms[name]('Maya Chen'), /Maya Chen/, name);
      assert.match(terms.nameAndRole('Maya Chen', terms.agent), new RegExp(`Maya Chen.*${terms.agent}`));
      for (const part of PARTS) assert.match(terms.byAt('Maya Chen', '9:41'), new RegExp(part));
      for (const count of [1, 2]) assert.match(terms.typing('Maya Chen', count), /Maya Chen/);
      for (const name of ['unread', 'charactersLeft', 'charactersOver'] as const) {
        for (const count of [0, 1, 2, 3, 5, 11, 21, 100, 1_000_000]) assert.doesNotMatch(terms[name](count), /#|undefined|^\s*$/, `${name} ${count}`);
      }
    });
  }
});

describe('texts of one’s own', () => {
  test('stand in place of the built-in ones, the others stay', async () => {
    const { terms } = await loadLocale(['es-MX'], { es: { launcher: 'Pregunte', unavailable: { failed: 'Vaya' } } });
    assert.deepEqual([terms.launcher, terms.unavailable.failed, terms.send, terms.unavailable.lost], ['Pregunte', 'Vaya', es.send, es.unavailable.lost]);
    assert.equal(es.launcher, 'Chatee con nosotros', 'the built-in texts are nobody’s to change');
  });

  test('may be functions, patterns or plural forms where the built-in ones are made from parts', async () => {
    const { terms } = await loadLocale(['en'], {
      en: { joined: (name) => `${name} is here`, byAt: '{1} {0}', unread: { one: '# letter', other: '# letters' } },
    });
    assert.deepEqual([terms.joined('Maya'), terms.byAt('Maya', '9:41'), terms.unread(1), terms.unread(1200)], ['Maya is here', '9:41 Maya', '1 letter', '1,200 letters']);
  });

  test('make a language of their own, with English for what is missing', async () => {
    const locale = await loadLocale(['de-AT', 'en'], { 'de-AT': { send: 'Senden' } });
    assert.deepEqual([locale.tag, locale.terms.send, locale.terms.close], ['de-AT', 'Senden', 'Close']);
  });

  test('are texts: anything else from a page’s JSON is passed over', async () => {
    const strings: unknown = JSON.parse('{"en":{"send":{"evil":1},"close":7,"unread":{"one":"#"},"joined":["x"],"menu":null,"constructor":"x","unavailable":"x"}}');
    const { terms } = await loadLocale(['en'], strings as Parameters<typeof loadLocale>[1]);
    assert.deepEqual(textsOf(terms), textsOf(en));
    const { terms: long } = await loadLocale(['en'], { en: { send: 'x'.repeat(1001) } });
    assert.equal(long.send, en.send);
  });
});

async function termsOf(tag: string): Promise<Terms> {
  return (await loadLocale([tag])).terms;
}

async function all(): Promise<[string, Terms][]> {
  return Promise.all(Object.entries(languages).map(async ([tag, { load }]): Promise<[string, Terms]> => [tag, await load()]));
}

/** Every text by its key; those made from parts, with parts of the test's. */
function textsOf(group: object): [string, string][] {
  return Object.entries(group).flatMap(([key, term]: [string, unknown]): [string, string][] => {
    if (typeof term === 'object' && term !== null) return textsOf(term).map(([inner, text]) => [`${key}.${inner}`, text]);
    return [[key, typeof term === 'function' ? term(2, 2) : String(term)]];
  });
}
