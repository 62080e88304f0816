/** Two soft tones, a fifth apart. Nothing is heard where the browser has not been touched yet: it is never the only signal. */
export function chime() {
  const context = new AudioContext();
  const volume = context.createGain();
  volume.connect(context.destination);
  for (const [hertz, atS] of [
    [587, 0],
    [880, 0.12],
  ] as const) {
    const tone = context.createOscillator();
    tone.frequency.value = hertz;
    tone.connect(volume);
    tone.start(context.currentTime + atS);
    tone.stop(context.currentTime + atS + LENGTH_S);
  }
  volume.gain.setValueAtTime(0.0001, context.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.12, context.currentTime + 0.02);
  volume.gain.exponentialRampToValueAtTime(0.0001, context.currentTime + 0.12 + LENGTH_S);
  // A browser that does not let it sound would keep it waiting, and play it at the wrong time.
  setTimeout(() => void context.close(), 1000);
}

const LENGTH_S = 0.5;
