import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createTyper, detect, mask, type PhiCategory } from '../../src/phi/index.js';
import { packs } from '../bench/phi/with-packs.js';

describe('detect', () => {
  it('says what an identifier is', () => {
    const expected: readonly [string, PhiCategory][] = [
      ['my name is Keiko Marsh', 'NAME'],
      ['i live at 4471 Birchwood Lane', 'ADDRESS'],
      ['we live in Tulsa', 'CITY'],
      ['zip 98101', 'ZIP'],
      ['dob 3/14/1962', 'DATE'],
      ['she is 94 years old', 'AGE'],
      ['call 503-555-0187', 'PHONE'],
      ['fax 503-555-0187', 'FAX'],
      ['jo@example.com', 'EMAIL'],
      ['ssn 219-09-9999', 'SSN'],
      ['mrn 771882', 'MRN'],
      ['member id XJH882910034', 'HEALTH_PLAN'],
      ['account number 4410029387', 'ACCOUNT'],
      ['passport C01X0006H', 'LICENSE'],
      ['vin 1HGCM82633A004352', 'VEHICLE'],
      ['serial number SN-99A8812', 'DEVICE'],
      ['https://example.org/u/1', 'URL'],
      ['192.0.2.7', 'IP'],
      ['fingerprint id FP-88271', 'BIOMETRIC'],
      ['claim number CLM-7728190', 'OTHER_ID'],
      ['4111 1111 1111 1111', 'CARD'],
    ];
    for (const [text, category] of expected) assert.deepEqual(detect(text).map((span) => span.category), [category], text);
  });

  it('counts in code units of the text as it was written', () => {
    assert.deepEqual(detect('😀 ssn ２１９－０９\u200b－９９９９!'), [{ start: 7, end: 19, category: 'SSN' }]);
  });

  it('covers the whole of a last digit that takes two code units', () => {
    const text = 'ssn 𝟐𝟏𝟗-𝟎𝟗-𝟗𝟗𝟗𝟗!';
    const spans = detect(text);
    assert.deepEqual(spans, [{ start: 4, end: 24, category: 'SSN' }]);
    assert.equal(mask(text, spans), 'ssn XXXXXX-XXXX-XXXXXXXX!');
  });

  it('takes the question for a cue', () => {
    assert.deepEqual(detect('030481'), []);
    assert.deepEqual(detect('030481', { context: 'What is your date of birth?' }), [{ start: 0, end: 6, category: 'DATE' }]);
  });

  it('reports nothing of an appointment that the care team offers, and everything anywhere else', () => {
    const slot = '[2026-11-30T10:30 | Dr. Okafor, 12 Main Street]';
    const found = (text: string) => detect(text, { offers: true }).map(({ category }) => category);
    assert.deepEqual(found(`When suits you?\n${slot}\n[2026-12-01T09:00]\n[Neither]`), []);
    assert.ok(detect(slot).length > 0);
    assert.ok(found(`She was born ${slot}`).includes('DATE'));
    assert.ok(found('[2026-11-30T10:30 | 219-09-4417]').includes('SSN'));
    assert.ok(found('[born 2026-11-30]').includes('DATE'));
    assert.deepEqual(createTyper({ offers: true }).update(`When?\n${slot}`), []);
  });

  it('does not take the care team for patients, and nobody for the care team who has another name beside', () => {
    const staff = ['Dana Reyes, RN', 'Sam Okafor'];
    const names = (text: string) => detect(text, { staff }).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(names('Hi, this is Dana.'), []);
    assert.deepEqual(names('thank you, DANA REYES'), []);
    assert.deepEqual(names('my daughter is called Dana Miller'), ['Dana Miller']);
    assert.deepEqual(createTyper({ staff }).update('Hi, this is Dana.'), []);
    assert.equal(detect('Hi, this is Dana.').length, 1);
  });

  it('finds what stands between Chinese, Japanese and Korean words, without blanks, and leaves measurements and hours', () => {
    for (const [text, ...expected] of [
      ['你好03/14/1985', '03/14/1985'],
      ['社会保障番号は219-09-9999です', '219-09-9999'],
      ['我的电话是4155550142，谢谢', '4155550142'],
      ['제 전화번호는 415-555-0142입니다', '415-555-0142'],
      ['MRN是84421975', '84421975'],
      ['1985年3月14日生まれ', '1985年3月14日'],
      ['1985년 3월 14일생', '1985년 3월 14일'],
      ['生年月日：１９８５年３月１４日', '１９８５年３月１４日'],
      ['血压120/80，体温38.5度，每天2次，每次500mg，房间号1204'],
      ['13月40日'],
    ] as const) {
      const found = detect(text).map(({ start, end }) => text.slice(start, end));
      assert.deepEqual(found, expected, text);
      const typer = createTyper();
      const typed = [...text].map((_, i) => typer.update(text.slice(0, i + 1))).at(-1);
      assert.deepEqual(typed, detect(text), text);
    }
  });

  it('does not report what everybody may know, where it stands whole', () => {
    const known = ['Alder Street Clinic', '(503) 555-0142', '214 Alder Street', 'Fernhill, Oregon', 'frontdesk@alder.example'];
    const found = (text: string) => detect(text, { known }).map(({ start, end }) => text.slice(start, end));
    for (const text of ['Call 503.555.0142', 'Call us: +1 503 555 0142.', 'We are at 214 alder street, Fernhill Oregon.', 'Write to FrontDesk@alder.example', 'We are at 214 Alder\u00a0Street']) {
      assert.deepEqual(found(text), [], text);
      assert.notDeepEqual(detect(text), [], text);
    }
    assert.deepEqual(createTyper({ known }).update('Call 503-555-0142'), []);
    // Another number, another house, more than what is known, less than what is known.
    assert.deepEqual(found('Call 503-555-0143'), ['503-555-0143']);
    assert.deepEqual(found('I live at 215 Alder Street'), ['215 Alder Street']);
    assert.deepEqual(found('I live at 1214 Alder Street'), ['1214 Alder Street']);
    assert.deepEqual(found('mail me: my.frontdesk@alder.example'), ['my.frontdesk@alder.example']);
    assert.deepEqual(found('call me at 503-555-0142 ext. 9 or at 555-0199'), detect('call me at 503-555-0142 ext. 9 or at 555-0199').map(({ start, end }) => 'call me at 503-555-0142 ext. 9 or at 555-0199'.slice(start, end)).filter((text) => text !== '503-555-0142'));
    assert.deepEqual(detect('Call 503-555-0142', { known: ['', '…'] }).length, 1);
  });

  it('reads a short last word as it stands once the text is to be sent', () => {
    for (const text of ['my son Jo', 'ask for Jo', 'murphy, wei']) {
      const names = (spans: readonly { start: number; end: number }[]) => spans.map(({ start, end }) => text.slice(start, end)).join(' ');
      assert.notEqual(names(detect(text, { final: true })), names(detect(text)));
      assert.match(names(detect(text, { final: true })), /(?:Jo|wei)$/);
    }
    assert.deepEqual(detect('thanks, al'), [{ start: 8, end: 10, category: 'NAME' }]);
    assert.deepEqual(detect('Ng', { context: 'May I ask your last name?', final: true }), [{ start: 0, end: 2, category: 'NAME' }]);
    for (const text of ['thanks, so', 'no, al', 'ask for my']) assert.deepEqual(detect(text, { final: true }), []);
  });

  it('takes an unknown word for a name where one may stand, if its letters are those of names', () => {
    for (const text of ['my son tavrin has a fever', 'told yelisha at the front desk', 'dilnoza is my daughter', "zhenya's inhaler is empty", 'call Orsalie at 415-555-0132']) {
      assert.equal(detect(text)[0]?.category, 'NAME', text);
    }
    for (const text of ['my son vomits at night', 'told triage at the front desk', 'eczema is my problem', "crohn's inhaler is empty", 'i am bloated and gassy']) assert.deepEqual(detect(text), [], text);
  });

  it('reads letters and signs in the place of digits and dashes', () => {
    for (const text of ['2o6-555-o138', '(206)~555~0138', '206*555*0138', '206•555•0138']) assert.deepEqual(detect(`my cell is ${text}`).map(({ start, category }) => [start, category]), [[11, 'PHONE']], text);
  });

  it('reads a text in capitals like one in small letters', () => {
    const found = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found('MY SON WILLIAM NEEDS A SCHOOL FORM'), ['WILLIAM']);
    assert.deepEqual(found('I LIVE AT 9 BIRCHWOOD CIRCLE, RING TWICE'), ['9 BIRCHWOOD CIRCLE']);
    assert.deepEqual(found('MY PRESCRIPTION IS LOSARTAN'), []);
  });

  it('reads a name that begins a sentence like one that begins a text', () => {
    for (const sentence of ['Olamide Fashola needs a work note', 'Nkechi Obiora', 'João is my godson', 'okonjo 8/8/88 refill bc']) {
      const [before, ...more] = detect(`quick question. ${sentence}`).map(({ start, end, category }) => [start - 16, end - 16, category]);
      assert.deepEqual([before, ...more], detect(sentence, { final: true }).map(({ start, end, category }) => [start, end, category]), sentence);
    }
  });

  it('takes two unknown words for a name where a relative, "here" or what people do follows', () => {
    for (const text of ['tobiah renwick asked me to message you', 'good evening, anneliese brandvold here', 'hcpoa: yevgenia markova (daughter)']) assert.equal(detect(text)[0]?.category, 'NAME', text);
  });

  it('takes nothing that is counted for a record, and a street that is called Broadway whole', () => {
    const found = (text: string) => detect(text).map(({ start, end }) => text.slice(start, end));
    assert.deepEqual(found('group visit at 10'), []);
    assert.deepEqual(found('i am at 1811 N Broadway St Apt 6'), ['1811 N Broadway St Apt 6']);
    assert.deepEqual(found('my cross street is Pawnee and Hydraulic'), ['Pawnee and Hydraulic']);
  });

  it('takes no Spanish or Portuguese for English with typing errors', () => {
    for (const text of ['Se cierra para usted y para el equipo médico', 'Um toque curto quando chega uma mensagem que você não está vendo.']) assert.deepEqual(detect(text), [], text);
  });

  it('reads cues of four letters with one too few', () => {
    assert.deepEqual(detect('clam 88201-A').map(({ category }) => category), ['OTHER_ID']);
    assert.deepEqual(detect('i was dicsharged 10/30').map(({ category }) => category), ['DATE']);
  });

  it('reports only the categories asked for', () => {
    assert.deepEqual(detect('Keiko Marsh, ssn 219-09-9999', { categories: ['SSN'] }).map(({ category }) => category), ['SSN']);
  });

  it('reads cues with a typing error', () => {
    assert.deepEqual(detect('my passprot number is C01X0006H').map(({ category }) => category), ['LICENSE']);
  });

  it('leaves amounts alone, whatever stands before them', () => {
    for (const text of ['bp 128/82', 'metformin 500 mg', 'pain 8/10', 'at 3:30 pm', '$120.50', 'a1c 7.2']) assert.deepEqual(detect(text), [], text);
  });

  it('reads dates with dots outside of the United States', () => {
    assert.deepEqual(detect('it was 1.7.55'), []);
    assert.equal(detect('it was 1.7.55', { locale: 'de-DE' }).length, 1);
  });

  it('knows other countries’ identifiers from packs', () => {
    assert.deepEqual(detect('national insurance JG287858C', { packs }).map(({ category }) => category), ['SSN']);
  });
});

describe('mask', () => {
  it('turns letters and digits to X and keeps the rest', () => {
    const text = 'ssn 219-09-9999, ok?';
    assert.equal(mask(text, detect(text)), 'ssn XXX-XX-XXXX, ok?');
    assert.equal(mask('Zoë 😀', [{ start: 0, end: 6, category: 'NAME' }]), 'XXX 😀');
  });
});

describe('a typer', () => {
  it('masks from the first character after a strong cue', () => {
    const typer = createTyper();
    assert.deepEqual(typer.update('my ssn is '), []);
    assert.deepEqual(typer.update('my ssn is 2'), [{ start: 10, end: 11, category: 'SSN' }]);
  });

  it('keeps masked what is still being typed', () => {
    for (const text of ['born on 06/04/1962', 'seen on 1-10-2024', 'dob Sep 13 1938', 'my name is Mary Helen', 'my name is Elena', 'medicare number 7P', 'my address is 5915 county']) {
      const typer = createTyper();
      let masked = false;
      for (let length = 1; length <= text.length; length++) {
        const typed = text.slice(0, length);
        const now = typer.update(typed).some(({ end }) => end >= typed.trimEnd().replace(/[^a-z\d]+$/i, '').length);
        assert.ok(now || !masked || typed.endsWith(' ') || typed.at(-2) === ' ', typed);
        masked = now;
      }
      assert.ok(masked, text);
    }
  });

  it('follows changes in the middle', () => {
    const typer = createTyper();
    typer.update('please help me, thanks');
    assert.deepEqual(typer.update('please help Keiko Marsh, dob 3/14/62, thanks'), detect('please help Keiko Marsh, dob 3/14/62, thanks'));
  });
});
