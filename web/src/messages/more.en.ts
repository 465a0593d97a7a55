import { activityEn } from './activity.en';
import { archiveEn } from './archive.en';
import { changes } from './changes.en';
import { coach } from './coach.en';
import { committeeEn } from './committee.en';
import { dealsEn } from './deals.en';
import { enteringEn } from './entering.en';
import { followEn } from './follow.en';
import { growthEn } from './growth.en';
import { helpEn } from './help.en';
import { importsEn } from './imports.en';
import { lessonsEn } from './lessons.en';
import { libraryEn } from './library.en';
import { notebookEn } from './notebook.en';
import { pagesEn } from './pages.en';
import { peopleEn } from './people.en';
import { paletteEn } from './palette.en';
import { pipelineEn } from './pipeline.en';
import { practiceEn } from './practice.en';
import { refusals } from './refusals.en';
import { reportEn } from './report.en';
import { replayEn } from './replay.en';
import { stages } from './stages.en';
import { strategiesEn } from './strategies.en';
import { templatesEn } from './templates.en';

/** All other texts: of the other pages, and of the parts of a board that are loaded late. */
export const more = {
  ...activityEn,
  ...archiveEn,
  ...committeeEn,
  ...dealsEn,
  ...enteringEn,
  ...followEn,
  ...growthEn,
  ...helpEn,
  ...importsEn,
  ...lessonsEn,
  ...libraryEn,
  ...notebookEn,
  ...pagesEn,
  ...peopleEn,
  ...paletteEn,
  ...pipelineEn,
  ...practiceEn,
  ...replayEn,
  ...reportEn,
  ...strategiesEn,
  ...templatesEn,
  stages,
  changes,
  coach,
  refusals,
};

export type MoreMessages = typeof more;
