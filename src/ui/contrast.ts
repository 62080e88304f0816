/** An opaque colour of the sRGB space: red, green and blue, 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Least contrast of text, WCAG 2.2 §1.4.3. */
export const TEXT_CONTRAST = 4.5;

const STEPS = 40;

/** @param hex - `#rrggbb`. */
export function rgbOf(hex: string): Rgb {
  const channel = (at: number) => Number.parseInt(hex.slice(at, at + 2), 16);
  return [channel(1), channel(3), channel(5)];
}

export function hexOf(color: Rgb): string {
  return `#${color.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
export function contrast(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** `share` of `color`, the rest of `ground`. */
export function mixed(color: Rgb, ground: Rgb, share: number): Rgb {
  const channel = (at: 0 | 1 | 2) => Math.round(color[at] * share + ground[at] * (1 - share));
  return [channel(0), channel(1), channel(2)];
}

/** Black or white, whichever is easier to read on `ground`. */
export function readableOn(ground: Rgb): Rgb {
  const [black, white]: [Rgb, Rgb] = [[0, 0, 0], [255, 255, 255]];
  return contrast(white, ground) >= TEXT_CONTRAST || contrast(white, ground) > contrast(black, ground) ? white : black;
}

/** The colour nearest to `color`, on the way to black or white, that can be read on every one of `grounds`. */
export function corrected(color: Rgb, grounds: readonly Rgb[]): Rgb {
  const reads = (candidate: Rgb) => grounds.every((ground) => contrast(candidate, ground) >= TEXT_CONTRAST);
  const goal = readableOn(grounds[0] ?? color);
  for (let step = 0; step <= STEPS; step++) {
    const candidate = mixed(goal, color, step / STEPS);
    if (reads(candidate)) return candidate;
  }
  return goal;
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
