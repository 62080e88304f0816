/** Counts the tones that the page makes, until told to stop. */
export function listenForSound() {
  const { start } = OscillatorNode.prototype;
  const heard = { tones: 0, stop: () => void (OscillatorNode.prototype.start = start) };
  OscillatorNode.prototype.start = function (this: OscillatorNode, ...args) {
    heard.tones++;
    return start.apply(this, args);
  };
  return heard;
}
