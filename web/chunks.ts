import { resolve } from 'node:path';
import type { Rolldown } from 'vite';

const [MAIN, SCREENS, BOARD, REPLAY] = [
  'main.ts',
  'screens.ts',
  'screens/board/BoardScreen.svelte',
  'screens/replay/ReplayScreen.svelte',
].map((path) => resolve(import.meta.dirname, 'src', path)) as [string, string, string, string];

/**
 * Which files of the build the code goes into that a board needs before its first cards are shown: `app` is also on other
 * pages, `board` is a board's alone. By itself the bundler makes a file for each set of pages that share something: a
 * board would begin with more than a hundred files, most of them smaller than the request for them. The code of other
 * pages, and what is loaded late, it divides well.
 */
export function boardChunks(): Rolldown.CodeSplittingOptions {
  let parts: { app: Set<string>; board: Set<string> } | undefined;
  const group = (name: 'app' | 'board', priority: number) => ({
    name: (id: string, graph: Graph) => ((parts ??= divided(graph))[name].has(id) ? name : null),
    priority,
  });
  return { groups: [group('app', 2), group('board', 1)] };
}

type Graph = Parameters<Rolldown.CodeSplittingNameFunction>[1];

function divided(graph: Graph): { app: Set<string>; board: Set<string> } {
  // a replay shows a board
  const others = [...(graph.getModuleInfo(SCREENS)?.dynamicallyImportedIds ?? [])].filter(
    (id) => id !== BOARD && id !== REPLAY,
  );
  const elsewhere = reached(graph, others);
  const board = reached(graph, [BOARD]);
  const app = reached(graph, [MAIN]);
  for (const id of board) if (elsewhere.has(id)) app.add(id);
  return { app, board: new Set([...board].filter((id) => !app.has(id))) };
}

/** The modules that are loaded with these. */
function reached(graph: Graph, from: readonly string[]): Set<string> {
  const all = new Set<string>();
  const left = [...from];
  for (let id = left.pop(); id !== undefined; id = left.pop()) {
    if (all.has(id)) continue;
    all.add(id);
    left.push(...(graph.getModuleInfo(id)?.importedIds ?? []));
  }
  return all;
}
