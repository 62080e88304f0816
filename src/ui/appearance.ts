import * as z from 'zod/mini';
import { corrected, hexOf, mixed, readableOn, rgbOf, type Rgb } from './contrast.js';
import { chosen, number, textLike } from '../schemas.js';

/** Which of light and dark; `auto` follows the system. */
export type Scheme = 'auto' | 'light' | 'dark';

const hex = textLike(/^#[\da-f]{6}$/i);
const hexes = z.strictObject({ light: hex, dark: hex });
const color = chosen((value) => (typeof value === 'string' ? hex : hexes));

const appearanceSchema = z.strictObject({
  scheme: z.optional(z.literal(['auto', 'light', 'dark'])),
  preset: z.optional(z.literal(['meadow', 'harbor', 'clay', 'contrast'])),
  variables: z.optional(
    z.strictObject({
      accent: z.optional(color),
      canvas: z.optional(color),
      ink: z.optional(color),
      /** Names of fonts that the page has, separated by commas. */
      font: z.optional(textLike(/^[\p{L}\d][\p{L}\d ,-]{0,99}$/u)),
      /** Corners of the panel, in CSS pixels. */
      radius: z.optional(number(0, 32)),
    }),
  ),
  layout: z.optional(
    z.strictObject({
      /** Size of the floating panel and its distance from the corner, in CSS pixels. */
      width: z.optional(number(320, 640)),
      height: z.optional(number(400, 1000)),
      offset: z.optional(number(0, 120)),
    }),
  ),
});

/**
 * How a chat looks, as data: colours (`#rrggbb`, or one for light and one for dark), names of fonts, sizes. No CSS and no addresses, so that it
 * may come from a page's settings or a database.
 */
export type Appearance = z.infer<typeof appearanceSchema>;
type Seed = 'accent' | 'canvas' | 'ink';
type Pair = { readonly light: Rgb; readonly dark: Rgb };

/** An appearance as custom properties. */
export interface Look {
  /** One rule for the host. */
  readonly css: string;
  /** Tokens that could not be read as they were given, and were made lighter or darker. */
  readonly corrected: readonly string[];
}

const defaults: Record<Seed, Pair> = { accent: pair('#11665f', '#17776f'), canvas: pair('#ffffff', '#15191a'), ink: pair('#1b2324', '#edf1f0') };
const presets: Record<NonNullable<Appearance['preset']>, Partial<Record<Seed, Pair>>> = {
  meadow: {},
  harbor: { accent: pair('#1f5fbf', '#2f6fd0'), ink: pair('#172033', '#ecf0f8') },
  clay: { accent: pair('#a2432c', '#b4523a'), canvas: pair('#fffdf9', '#1c1715'), ink: pair('#2b1f1a', '#f5efe9') },
  contrast: { accent: pair('#000000', '#ffffff'), canvas: pair('#ffffff', '#000000'), ink: pair('#000000', '#ffffff') },
};

/** The appearance, or undefined for what is none. */
export function parseAppearance(value: unknown): Appearance | undefined {
  return appearanceSchema.safeParse(value).data;
}

/** @param prefix - Of the custom properties: `sotto`. */
export function lookOf({ preset = 'meadow', variables = {}, layout = {} }: Appearance, prefix: string): Look {
  const changed = new Set<string>();
  const seed = (name: Seed): Pair => (variables[name] === undefined ? (presets[preset][name] ?? defaults[name]) : pairOf(variables[name]));
  const [accent, canvas, wantedInk] = [seed('accent'), seed('canvas'), seed('ink')];
  const tokens: [name: string, value: string][] = [];
  const put = (name: string, { light, dark }: Pair) => tokens.push([name, `light-dark(${hexOf(light)},${hexOf(dark)})`]);
  /** A text colour that reads on all grounds; what the owner chose is only corrected with a word about it. */
  const text = (name: string, wanted: Pair, chosen: boolean, ...grounds: Pair[]): Pair => {
    const fit = (scheme: keyof Pair) => corrected(wanted[scheme], grounds.map((ground) => ground[scheme]));
    const fitting = { light: fit('light'), dark: fit('dark') };
    if (chosen && (hexOf(fitting.light) !== hexOf(wanted.light) || hexOf(fitting.dark) !== hexOf(wanted.dark))) changed.add(name);
    put(name, fitting);
    return fitting;
  };
  put('accent', accent);
  put('canvas', canvas);
  put('on-accent', each(accent, readableOn));
  const surface = blend(wantedInk, canvas, 0.06);
  put('surface', surface);
  const ink = text('ink', wantedInk, true, canvas, surface);
  text('muted', blend(ink, canvas, 0.72), false, canvas, surface);
  text('accent-ink', accent, variables.accent !== undefined, canvas, surface, blend(accent, canvas, 0.2));
  put('line', blend(ink, canvas, 0.12));
  put('field-line', blend(ink, canvas, 0.5));
  for (const [name, size] of Object.entries({ radius: variables.radius, ...layout })) if (size !== undefined) tokens.push([name, `${size}px`]);
  if (variables.font) tokens.push(['font', `${familiesOf(variables.font)},system-ui,sans-serif`]);
  return { css: `:host{${tokens.map(([name, value]) => `--${prefix}-${name}:${value}`).join(';')}}`, corrected: [...changed] };
}

function pair(light: string, dark: string): Pair {
  return { light: rgbOf(light), dark: rgbOf(dark) };
}

function pairOf(value: z.infer<typeof color>): Pair {
  return typeof value === 'string' ? pair(value, value) : pair(value.light, value.dark);
}

function each({ light, dark }: Pair, change: (color: Rgb) => Rgb): Pair {
  return { light: change(light), dark: change(dark) };
}

function blend(over: Pair, ground: Pair, share: number): Pair {
  return { light: mixed(over.light, ground.light, share), dark: mixed(over.dark, ground.dark, share) };
}

/** Quoted, so that no word of them is CSS. */
function familiesOf(names: string): string {
  return names.split(',').flatMap((name) => (name.trim() ? [`"${name.trim()}"`] : [])).join(',');
}
