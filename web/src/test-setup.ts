import '@testing-library/jest-dom/vitest';
import 'fake-indexeddb/auto';
import { configure } from '@testing-library/svelte';

// long enough for a busy machine; who waits for what comes waits no longer than it takes
configure({ asyncUtilTimeout: 15_000 });
