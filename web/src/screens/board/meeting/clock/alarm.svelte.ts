import { lasting } from '../../../../browser/storage.svelte';

const SOUND = 'unblock/alarm/sound';
const FLASH = 'unblock/alarm/flash';
const OFF = 'off';
/** How often, and at what interval, the title of the tab flashes when time is up. */
const FLASHES = 6;
const FLASH_MS = 1_000;
const TONE_HZ = 660;
const TONE_SECONDS = 0.35;

/** Sound and flashing title when a phase's time is up; can be switched off per device. */
class Alarm {
  #sound = $state(lasting.getItem(SOUND) !== OFF);
  #flash = $state(lasting.getItem(FLASH) !== OFF);

  get sound(): boolean {
    return this.#sound;
  }

  set sound(on: boolean) {
    this.#sound = on;
    lasting.setItem(SOUND, on ? 'on' : OFF);
  }

  get flash(): boolean {
    return this.#flash;
  }

  set flash(on: boolean) {
    this.#flash = on;
    lasting.setItem(FLASH, on ? 'on' : OFF);
  }

  /** @return stops it early */
  ring(title: string): () => void {
    if (this.#sound) beep();
    return this.#flash && mayMove() ? flash(title) : () => undefined;
  }
}

function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Browsers stay silent on pages without a previous click. */
function beep(): void {
  const audio = new AudioContext();
  const tone = audio.createOscillator();
  const volume = audio.createGain();
  tone.frequency.value = TONE_HZ;
  volume.gain.setValueAtTime(0.15, audio.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + TONE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.onended = () => void audio.close();
  tone.start();
  tone.stop(audio.currentTime + TONE_SECONDS);
}

function flash(title: string): () => void {
  const before = document.title;
  let left = FLASHES;
  const end = () => {
    clearInterval(timer);
    if (document.title === title) document.title = before;
  };
  const timer = setInterval(() => {
    document.title = left % 2 === 0 ? title : before;
    left--;
    if (left < 0) end();
  }, FLASH_MS);
  return end;
}

export const alarm = new Alarm();
