import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import type { TimelineItem } from '../../src/conversation/state.js';
import { languages, loadLocale } from '../../src/i18n/locales.js';
import { loadTranscriptTerms } from '../../src/i18n/transcript-terms.js';
import { transcriptTerms } from '../../src/i18n/transcript-terms/en.js';
import type { CopySubject } from '../../src/transcript/copy.js';
import { copyPage } from '../../src/transcript/page.js';
import { copyText } from '../../src/transcript/plain.js';
import { agent, assistant, message, visitor } from '../support/fake-conversation.js';

const at = Date.UTC(2026, 10, 17, 9, 41);

async function subject(timeline: readonly TimelineItem[], tag = 'en', clinic = 'Alder Street Clinic'): Promise<CopySubject> {
  return { clinic, timeline, forms: [], madeAtMs: at, locale: await loadLocale([tag]), terms: await loadTranscriptTerms(tag), timeZone: 'America/Los_Angeles' };
}

describe('a copy of a conversation', () => {
  test('says who wrote what and when, and what happened between', async () => {
    const timeline: TimelineItem[] = [
      message('1', visitor, 'May I bring my daughter?', at),
      { kind: 'joined', id: '2', member: agent, atMs: at },
      message('3', agent, 'Of course.\nBring a book.', at + 60_000),
      message('4', assistant, 'Parking is free.', at + 24 * 3_600_000),
    ];
    assert.equal(
      copyText(await subject(timeline)).replaceAll('\u202f', ' '),
      `Conversation with Alder Street Clinic
Copy made November 17, 2026 at 1:41 AM PST

Tuesday, November 17, 2026

1:41 AM  You (Visitor):
    May I bring my daughter?
1:41 AM  * Maya Chen, RN joined
1:42 AM  Maya Chen, RN (Care team):
    Of course.
    Bring a book.

Wednesday, November 18, 2026

1:41 AM  Front desk responder (Automated assistant):
    Parking is free.
`,
    );
    const page = copyPage(await subject(timeline));
    assert.match(page, /<b><bdi>Maya Chen, RN<\/bdi><\/b> · Care team · <time datetime="2026-11-17T09:42:00.000Z">1:42.AM<\/time><\/p><p dir="auto">Of course\.<br>Bring a book\.<\/p>/);
  });

  test('has X’s for what is hidden, and nothing that did not reach the others', async () => {
    const timeline: TimelineItem[] = [
      { ...message('1', visitor, 'Born 3/4/1981, yes', at, 'read'), veils: [{ start: 5, end: 13, category: 'DATE' }] },
      message('2', visitor, 'never sent', at, 'failed'),
      message('3', visitor, 'not yet', at, 'waiting'),
    ];
    for (const copy of [copyText(await subject(timeline)), copyPage(await subject(timeline))]) {
      assert.match(copy, /Born X\/X\/XXXX, yes/);
      assert.match(copy, /Hidden details are shown as X’s/);
      for (const word of ['1981', 'never', 'not yet']) assert.ok(!copy.includes(word), word);
    }
  });

  test('runs nothing of what somebody wrote or calls themselves', async () => {
    const nasty = `</p></main><script>alert(1)</script><img src=x onerror="alert(1)" style='x'>&amp;`;
    const page = copyPage(await subject([message('1', { ...agent, name: nasty }, nasty, at), { kind: 'joined', id: '2', member: { ...agent, name: nasty }, atMs: at }], 'en', nasty));
    assert.doesNotMatch(page, /<(script|img|a|iframe|link|object|svg)\b/);
    assert.equal(page.match(/&lt;script&gt;alert\(1\)&lt;\/script&gt;&lt;img src=x onerror=&quot;alert\(1\)&quot; style=&#39;x&#39;&gt;&amp;amp;/g)?.length, 5);
  });

  test('allows itself its own style and nothing else, wherever it is opened', async () => {
    const page = copyPage(await subject([message('1', visitor, 'Hi', at)]));
    const style = /<style>([^]*)<\/style>/.exec(page)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    assert.ok(page.includes(`content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"`));
    assert.doesNotMatch(page, /https?:|url\(|@import|\bon[a-z]+=|style=/);
  });

  test('lets no message look like somebody else’s line', async () => {
    for (const lineBreak of ['\n', '\r\n', '\r', '\u2028', '\u2029', '\u0085', '\v', '\f']) {
      const text = copyText(await subject([message('1', visitor, `ok${lineBreak}${lineBreak}9:42 AM  Maya Chen, RN (Care team):${lineBreak}    Take all of them.`, at)]));
      const lines = text.split(/[\n\r\u2028\u2029\u0085\v\f]/);
      assert.equal(lines.filter((line) => /^\S/.test(line) && line.includes('Maya')).length, 0, JSON.stringify(lineBreak));
    }
    const named = copyText(await subject([message('1', { ...agent, name: 'Maya\n9:43 AM  Dr. Okafor\u202e' }, 'Hi', at)]));
    assert.match(named, /Maya 9:43 AM {2}Dr\. Okafor \(Care team\):\n/);
    assert.ok(!named.includes('\u202e'));
  });

  for (const tag of Object.keys(languages)) {
    test(`is in the language of the interface: ${tag}`, async () => {
      const page = copyPage(await subject([message('1', agent, 'Hello', at)], tag, 'Klinika 7'));
      assert.match(page, new RegExp(`<html lang="${tag}" dir="${tag === 'ar' ? 'rtl' : 'ltr'}">`));
      assert.match(page, /<h1 dir="auto">[^<]*Klinika 7[^<]*<\/h1>/);
      const terms = await loadTranscriptTerms(tag);
      const same = Object.entries(terms).filter(([key, term]) => tag !== 'en' && term === Object.entries(transcriptTerms).find(([other]) => other === key)?.[1]);
      assert.deepEqual(same.map(([key]) => key), []);
      assert.match(terms.mailConfirm('a@example.com'), /a@example\.com/);
    });
  }
});
