/** What visitors set for themselves. Says nothing about them or their conversation, so it may outlive both on this device. */
export interface Preferences {
  readonly textSize: TextSize;
  /** A short sound when a message comes in that is not in view. */
  readonly sound: boolean;
}

export const textSizes = ['normal', 'large', 'larger'] as const;
export type TextSize = (typeof textSizes)[number];

export const defaultPreferences: Preferences = { textSize: 'normal', sound: false };

const KEY = 'sotto-preferences';

/** What was kept on this device, and the default of all else. */
export function readPreferences(): Preferences {
  try {
    return parse(JSON.parse(localStorage.getItem(KEY) ?? 'null'));
  } catch {
    return defaultPreferences; // Storage is switched off, or somebody else wrote there.
  }
}

/** Keeps what differs from the default; when nothing does, nothing. */
export function keepPreferences({ textSize, sound }: Preferences) {
  try {
    if (textSize === 'normal' && !sound) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify({ textSize, sound }));
  } catch {
    // Storage is switched off or full: it holds until the page goes.
  }
}

function parse(value: unknown): Preferences {
  if (typeof value !== 'object' || value === null) return defaultPreferences;
  const textSize = textSizes.find((size) => 'textSize' in value && value.textSize === size) ?? 'normal';
  return { textSize, sound: 'sound' in value && value.sound === true };
}
