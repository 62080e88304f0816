import { decoders, fuzz } from '../crypto/decoders.js';

/** One of the soak's processes: fuzzes what it is told to, a slice at a time. A process and no thread, because what an input costs is its processor time. */

export interface Slice {
  readonly name: string;
  readonly count: number;
  readonly seed: number;
}

const known = new Map((await decoders()).map((decoder) => [decoder.name, decoder]));

process.on('message', ({ name, count, seed }: Slice) => {
  const decoder = known.get(name);
  if (!decoder) throw new TypeError(`no decoder: ${name}`);
  // What a decoder throws that is not ours ends the process, and with it the soak.
  void fuzz(decoder, { count, seed }).then((fuzzed) => process.send?.(fuzzed));
});
process.send?.({ names: [...known.keys()] });
