import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isCard, isDea, isIban, isMbi, isNanp, isNpi, isRouting, isSsn, isVin, luhn } from '../../src/phi/checksums.js';

describe('checksums', () => {
  const cases: readonly [string, (text: string) => boolean, readonly string[], readonly string[]][] = [
    ['Luhn (ISO/IEC 7812-1)', luhn, ['79927398713', '490154203237518'], ['79927398710']],
    ['cards by the networks’ test numbers', isCard, ['4111111111111111', '378282246310005', '6011000990139424', '30569309025904', '5555555555554444'], ['4111111111111112', '4111111111111', '0000000000000000']],
    ['NPI (the example of CMS)', isNpi, ['1234567893'], ['1234567890', '3234567893']],
    ['DEA', isDea, ['AP5836727', 'F91234563'], ['AP5836728', 'ZZ0000000']],
    ['routing numbers (Federal Reserve)', isRouting, ['021000021', '121000358'], ['021000022', '990000009']],
    ['IBAN (the registry’s examples)', isIban, ['DE89370400440532013000', 'GB29NWBK60161331926819'], ['DE89370400440532013001', 'GB29NWBK6016133192681']],
    ['MBI (the example of CMS)', isMbi, ['1EG4TE5MK73'], ['1EG4TE5OK73', '0EG4TE5MK73']],
    ['VIN (49 CFR 565.15)', isVin, ['1M8GDM9AXKP042788', '1HGCM82633A004352'], ['1M8GDM9A0KP042788', '1M8GDM9AXKP04278O']],
    ['areas, groups and serials of SSNs', isSsn, ['219099999', '911701234'], ['000121234', '666121234', '219009999', '219090000', '900011234']],
    ['area codes and exchanges', isNanp, ['4155550132', '14155550132'], ['1155550132', '4151550132', '4159110132']],
  ];
  for (const [name, check, valid, invalid] of cases) {
    it(`know valid from invalid: ${name}`, () => {
      for (const text of valid) assert.ok(check(text), text);
      for (const text of invalid) assert.ok(!check(text), text);
    });
  }
});
