import { FileError } from './errors.js';

/** Far more segments or chunks than a picture is written in, and few enough to hold and to put together again. */
const MAX_PIECES = 16_384;

/** A few bytes can be a piece of a picture, and millions of them take a hundred times the memory of the file. @throws FileError `damaged` */
export function* fewEnough<Piece>(pieces: Iterable<Piece>, most = MAX_PIECES): Generator<Piece> {
  let count = 0;
  for (const piece of pieces) {
    if (++count > most) throw new FileError('damaged');
    yield piece;
  }
}
