const TONE_HZ = 880;
const TONE_S = 0.18;
const LOUDNESS = 0.2;
const TONES = 3;

/** A short call for somebody's attention; silent where the browser allows no sound. */
export function beep(context: AudioContext): void {
  void context.resume();
  for (let i = 0; i < TONES; i++) {
    const atS = context.currentTime + i * TONE_S * 1.6;
    const tone = context.createOscillator();
    const loudness = context.createGain();
    tone.frequency.value = TONE_HZ;
    loudness.gain.setValueAtTime(0, atS);
    loudness.gain.linearRampToValueAtTime(LOUDNESS, atS + 0.02);
    loudness.gain.linearRampToValueAtTime(0, atS + TONE_S);
    tone.connect(loudness).connect(context.destination);
    tone.start(atS);
    tone.stop(atS + TONE_S);
  }
}
