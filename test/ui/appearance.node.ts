import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { lookOf, parseAppearance, type Appearance } from '../../src/ui/appearance.js';
import { contrast, rgbOf, type Rgb } from '../../src/ui/contrast.js';

const ACCENTS = ['#ffffff', '#ffee00', '#ff6600', '#00c2a8', '#e91e63', '#3b6cff', '#7a7a7a', '#102a43', '#000000'];
const CANVASES = ['#ffffff', '#fff8e7', '#101418', '#808080'];

describe('an appearance', () => {
  test('is colours, names of fonts and sizes', () => {
    const appearance: Appearance = {
      scheme: 'dark',
      preset: 'harbor',
      variables: { accent: '#aa3300', canvas: { light: '#ffffff', dark: '#000000' }, font: 'Acme Sans, Source Han Sans', radius: 8 },
      layout: { width: 420, height: 640, offset: 16 },
    };
    assert.deepEqual(parseAppearance(appearance), appearance);
    const { css } = lookOf(appearance, 'acme');
    for (const part of ['--acme-accent:light-dark(#aa3300,#aa3300)', '--acme-radius:8px', '--acme-width:420px', '--acme-font:"Acme Sans","Source Han Sans",system-ui,sans-serif']) {
      assert.ok(css.includes(part), css);
    }
  });

  test('is never CSS, an address, or anything beside', () => {
    const others: unknown[] = [
      'red',
      null,
      { variables: { accent: 'red' } },
      { variables: { accent: '#fff' } },
      { variables: { accent: '#aa3300;}*{display:none' } },
      { variables: { font: 'x"; } * { color: red' } },
      { variables: { font: 'url(https://evil.example/f)' } },
      { variables: { radius: '1px' } },
      { variables: { radius: 1000 } },
      { variables: { 'z-index': 1 } },
      { layout: { width: 10_000 } },
      { layout: { width: NaN } },
      { preset: 'constructor' },
      { css: 'x' },
    ];
    for (const other of others) assert.equal(parseAppearance(other), undefined, JSON.stringify(other));
  });

  test('can be read whatever its colours', () => {
    for (const accent of ACCENTS) {
      for (const canvas of CANVASES) {
        for (const ink of ['#000000', '#999999', '#ffffff']) {
          const token = tokensOf(lookOf({ variables: { accent, canvas, ink } }, 'sotto').css);
          const pairs: [string, string][] = [['on-accent', 'accent'], ['ink', 'canvas'], ['muted', 'canvas'], ['accent-ink', 'canvas']];
          // On a grey in the middle nothing reads on both the canvas and what is mixed from it.
          if (canvas !== '#808080') pairs.push(['ink', 'surface'], ['muted', 'surface'], ['accent-ink', 'surface']);
          for (const [text, ground] of pairs) assert.ok(contrast(token(text), token(ground)) >= 4.5, `${text} on ${ground}: ${accent} ${canvas} ${ink}`);
        }
      }
    }
  });

  test('says which colours it had to correct, and corrects no good one', () => {
    assert.deepEqual(lookOf({ variables: { accent: '#ffee00', ink: '#bbbbbb' } }, 'sotto').corrected, ['ink', 'accent-ink']);
    assert.deepEqual(lookOf({ variables: { accent: { light: '#0b5fa5', dark: '#7fc4ff' } } }, 'sotto').corrected, []);
    for (const preset of ['meadow', 'harbor', 'clay', 'contrast'] as const) assert.deepEqual(lookOf({ preset }, 'sotto').corrected, [], preset);
  });
});

/** The light values of the tokens in a rule. */
function tokensOf(css: string): (name: string) => Rgb {
  return (name) => rgbOf(new RegExp(`--sotto-${name}:light-dark\\((#[\\da-f]{6})`).exec(css)?.[1] ?? '');
}
