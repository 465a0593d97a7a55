import { lasting } from '../../../../browser/storage.svelte';

const SOUND = 'unblock/alarm/sound';
const FLASH = 'unblock/alarm/flash';
const OFF = 'off';
/** How often, and at what interval, the title of the tab flashes when time is up. */
const FLASHES = 6;
const FLASH_MS = 1_000;
const TONE_HZ = 660;
const TONE_SECONDS = 0.35;
/** What browsers count as a touch of the page. */
const TOUCHES = ['pointerup', 'click', 'keydown'];

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

  /** To be called while a countdown is shown, so that it can be heard. @return stops it */
  expect(): () => void {
    const touched = () => {
      if (this.#sound) prepare();
    };
    for (const touch of TOUCHES) addEventListener(touch, touched, true);
    return () => {
      for (const touch of TOUCHES) removeEventListener(touch, touched, true);
    };
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

/** Plays the tones from the first touch of the page on. */
let audio: AudioContext | undefined;

/**
 * Browsers stay silent on pages that nobody has touched. For Safari it is not enough that the page was: the sound itself
 * must have been started by a touch, as it is here, without a tone. From then on it plays by itself.
 */
function prepare(): void {
  if (audio || !('AudioContext' in globalThis)) return;
  audio = new AudioContext();
  void audio.resume().then(rest);
}

/** A phone should not keep its loudspeaker on until the next tone. */
function rest(): void {
  void audio?.suspend();
}

function beep(): void {
  const sound = audio ?? new AudioContext();
  void sound.resume();
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  tone.frequency.value = TONE_HZ;
  volume.gain.setValueAtTime(0.15, sound.currentTime);
  volume.gain.exponentialRampToValueAtTime(0.001, sound.currentTime + TONE_SECONDS);
  tone.connect(volume).connect(sound.destination);
  tone.onended = sound === audio ? rest : () => void sound.close();
  tone.start();
  tone.stop(sound.currentTime + TONE_SECONDS);
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
