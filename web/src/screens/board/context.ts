import { createContext } from 'svelte';
import type { OpenBoard } from '../../stores/open.svelte';

/** The board that is open, for every part of its screen. */
export const [useBoard, setBoard] = createContext<OpenBoard>();
