import { activityZh } from './activity.zh';
import { archiveZh } from './archive.zh';
import { changes } from './changes.zh';
import { coach } from './coach.zh';
import { committeeZh } from './committee.zh';
import { dealsZh } from './deals.zh';
import { enteringZh } from './entering.zh';
import { followZh } from './follow.zh';
import { growthZh } from './growth.zh';
import { helpZh } from './help.zh';
import { importsZh } from './imports.zh';
import { lessonsZh } from './lessons.zh';
import { libraryZh } from './library.zh';
import type { MoreMessages } from './more.en';
import { notebookZh } from './notebook.zh';
import { pagesZh } from './pages.zh';
import { peopleZh } from './people.zh';
import { paletteZh } from './palette.zh';
import { pipelineZh } from './pipeline.zh';
import { practiceZh } from './practice.zh';
import { refusals } from './refusals.zh';
import { reportZh } from './report.zh';
import { replayZh } from './replay.zh';
import { stages } from './stages.zh';
import { strategiesZh } from './strategies.zh';
import { templatesZh } from './templates.zh';

/** All other texts: of the other pages, and of the parts of a board that are loaded late. */
export const more = {
  ...activityZh,
  ...archiveZh,
  ...committeeZh,
  ...dealsZh,
  ...enteringZh,
  ...followZh,
  ...growthZh,
  ...helpZh,
  ...importsZh,
  ...lessonsZh,
  ...libraryZh,
  ...notebookZh,
  ...pagesZh,
  ...peopleZh,
  ...paletteZh,
  ...pipelineZh,
  ...practiceZh,
  ...replayZh,
  ...reportZh,
  ...strategiesZh,
  ...templatesZh,
  stages,
  changes,
  coach,
  refusals,
} satisfies MoreMessages;
