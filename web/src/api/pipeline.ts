import { placed } from '../browser/base';
import type { Language, PipelineSegments, PipelineStatistics } from '../protocol/rest.gen';
import { call } from './http';

/** The tables of the statistics, as the server calls them. */
export type PipelineTable = 'cycle' | 'sources' | 'stages' | 'ages' | 'months';

/** Where a table of the statistics is downloaded as CSV. */
export function pipelineTable(table: PipelineTable, language: Language, asked: URLSearchParams): string {
  const query = new URLSearchParams([['table', table], ['language', language.toLowerCase()], ...asked]);
  return placed(`/api/pipeline/table.csv?${query.toString()}`);
}

/** Statistics over the team's deals. */
export const pipeline = {
  pipeline: (asked: URLSearchParams) => call<PipelineStatistics>('GET', `/api/pipeline?${asked.toString()}`),
  pipelineSegments: () => call<PipelineSegments>('GET', '/api/pipeline/segments'),
};
