import type { ProblemCode } from '../protocol/rest.gen';
import { archive } from './archive';
import { boards } from './boards';
import { contacts } from './contacts';
import { deals } from './deals';
import { growth } from './growth';
import type { Result } from './http';
import { imports } from './imports';
import { lessons } from './lessons';
import { pipeline } from './pipeline';
import { replay } from './replay';
import { reviews } from './reviews';
import { signin } from './signin';
import { strategies } from './strategies';
import { team } from './team';

export type { Result } from './http';
export { TEAM_EXPORT } from './team';
export { exportPath, type ExportFormat } from './reviews';
export { pipelineTable, type PipelineTable } from './pipeline';

/** Every reason why a request can fail; UNREACHABLE means that it never reached the server. */
export type FailureCode = ProblemCode | 'UNREACHABLE';

/** The server's REST API, one function per operation. */
export const api = {
  ...signin,
  ...team,
  ...boards,
  ...reviews,
  ...contacts,
  ...deals,
  ...imports,
  ...pipeline,
  ...archive,
  replay,
  ...lessons,
  ...strategies,
  ...growth,
};

export type Failure = Extract<Result<never>, { ok: false }>['problem'];
