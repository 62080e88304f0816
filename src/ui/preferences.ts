/** What visitors set for themselves. Says nothing about them or their conversation, so it may outlive both on this device. */
export interface Preferences {
  readonly textSize: TextSize;
  /** A short sound when a message comes in that is not in view. */
  readonly sound: boolean;
  /** Absent: the usual one. */
  readonly size?: PanelSize;
}

/** Of the floating panel, in CSS pixels; less where there is no room. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const defaultPreferences: Preferences = { textSize: 'normal', sound: false };

/** What was kept on this device under a brand's name, and the default of all else. */
export function readPreferences(brand: string): Preferences {
  try {
    return parse(JSON.parse(localStorage.getItem(keyOf(brand)) ?? 'null'));
  } catch {
    return defaultPreferences; // Storage is switched off, or somebody else wrote there.
  }
}

/** Keeps what differs from the default; when nothing does, nothing. */
export function keepPreferences(brand: string, { textSize, sound, size }: Preferences) {
  try {
    if (textSize === 'normal' && !sound && !size) localStorage.removeItem(keyOf(brand));
    else localStorage.setItem(keyOf(brand), JSON.stringify({ textSize, sound, size }));
  } catch {
    // Storage is switched off or full: it holds until the page goes.
  }
}

function keyOf(brand: string): string {
  return `${brand}-preferences`;
}

function parse(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return defaultPreferences;
  const textSize = textSizes.find((size) => 'textSize' in value && value.textSize === size) ?? 'normal';
  const size = 'size' in value ? parseSize(value.size) : undefined;
  return { textSize, sound: 'sound' in value && value.sound === true, ...(size && { size }) };
}

function parseSize(value: unknown): PanelSize | undefined {
  if (typeof value !== 'object' || value === null || !('width' in value) || !('height' in value)) return undefined;
  const { width, height } = value;
  return typeof width === 'number' && typeof height === 'number' && width > 0 && height > 0 ? boundedSize({ width, height }) : undefined;
}

/** What a panel can be used at, and no screen is too small for what was kept. */
export function boundedSize({ width, height }: PanelSize): PanelSize {
  return { width: Math.round(Math.min(1200, Math.max(320, width))), height: Math.round(Math.min(1600, Math.max(360, height))) };
}
