import { createContext } from 'svelte';
import type { OpenBoard } from '../../stores/open.svelte';

/** The open board, for all parts of its screen. */
export const [useBoard, setBoard] = createContext<OpenBoard>();
