import { FileError } from './errors.js';

/** What a picture may take up once it is drawn, four bytes each: more than the largest cameras of phones take in their usual modes. */
const MAX_PIXELS = 64_000_000;
/** Of one side: what the drawing of browsers can address. */
const MAX_SIDE = 32_767;

/**
 * A few bytes can say that they are a picture of any size, and whoever draws it takes the memory for it first. Checked by what a file says of itself, before
 * anybody decodes it.
 *
 * @throws FileError `dimensions`; `damaged` when it has none.
 */
export function checkDimensions(width: number, height: number): void {
  if (!(width > 0 && height > 0)) throw new FileError('damaged');
  if (width > MAX_SIDE || height > MAX_SIDE || width * height > MAX_PIXELS) throw new FileError('dimensions');
}
