import { parseRelayFrame, type RelayFrame } from '../../src/transport/frame.js';

/** A frame of a relay of this version. */
export function relayFrameOf(bytes: Uint8Array): RelayFrame {
  const frame = parseRelayFrame(bytes);
  if (!frame) throw new TypeError('expected a known kind of frame');
  return frame;
}
