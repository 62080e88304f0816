import type { PhiCategory } from './category.js';
import type { Recognizer } from './scan.js';

/** The identifiers of a country: cue words and recognizers. What is in it may change between versions; pass it on as it was imported. */
export type PhiPack = {
  /** ISO 3166 code of the country. */
  readonly region: string;
  /** @internal */
  readonly cues: ReadonlyMap<string, number>;
  /** @internal */
  readonly recognizers: readonly Recognizer[];
};

export type DetectOptions = {
  /** The question that the text answers: "030481" after "What is your date of birth?" is a date. */
  context?: string;
  /**
   * The text is not being typed any more, it is to be sent: a short last word is read as it stands. Without it, "ask for Al" is left alone as long as
   * "Al" may yet become "Also".
   */
  final?: boolean;
  /** BCP 47 tag. Outside of the US, `1.7.55` is read as a date without further hints. */
  locale?: string;
  /** Names of those who are no patients, such as the care team's: a name made of their words only is not reported. */
  staff?: readonly string[];
  /**
   * What everybody may know, such as the clinic's own addresses and telephone: where it stands whole, with other signs and blanks between perhaps, nothing
   * within it is reported.
   */
  known?: readonly string[];
  /**
   * Whether the author may offer appointments: in a line `[2026-11-30T10:30 | Dr. Okafor, Main Street]`, date, names and places are not reported.
   * They are the clinic's as long as nobody has taken it.
   */
  offers?: boolean;
  /** Report these only; absent: all. */
  categories?: readonly PhiCategory[];
  /** Other countries' identifiers, from `sotto/phi/packs/*`. */
  packs?: readonly PhiPack[];
};
