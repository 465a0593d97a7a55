import type { Story } from '../play';
import { alarm } from './alarm';
import { connection } from './connection';
import { copying } from './copying';
import { days } from './days';
import { dialogs } from './dialogs';
import { byFinger, byMouse } from './dragging';
import { following } from './following';
import { outdated } from './outdated';
import { printing } from './printing';
import { replaying } from './replaying';
import { withoutStorage } from './storage';
import { writing } from './writing';

/** Where engines differ. */
export const STORIES: Story[] = [
  writing,
  byMouse,
  byFinger,
  dialogs,
  connection,
  ...withoutStorage,
  ...copying,
  days,
  following,
  replaying,
  alarm,
  printing,
  outdated,
];
