import type {
  PastStrategy,
  ReusePlace,
  Reused,
  StrategyLine,
  Suggestion,
  TeamSuggestions,
  WantSuggestions,
} from '../protocol/rest.gen';
import { call, path } from './http';

/** Strategies over all boards, their reuse, and suggestions for an obstacle that is being written. */
export const strategies = {
  strategies: () => call<StrategyLine[]>('GET', '/api/strategies'),
  strategy: (id: string) => call<PastStrategy>('GET', path`/api/strategies/${id}`),
  reusePlaces: (board: string) => call<ReusePlace[]>('GET', path`/api/boards/${board}/reuse-places`),
  reuse: (board: string, obstacle: string, strategy: string) =>
    call<Reused>('POST', path`/api/boards/${board}/obstacles/${obstacle}/reuse`, { strategy }),
  suggestions: (text: string, board: string) =>
    call<Suggestion[]>('POST', '/api/suggestions', { text, board }),
  teamSuggestions: () => call<TeamSuggestions>('GET', '/api/team/suggestions'),
  editTeamSuggestions: (body: WantSuggestions) => call<TeamSuggestions>('PUT', '/api/team/suggestions', body),
};
