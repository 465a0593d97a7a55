import { tick } from 'svelte';
import { Chosen } from '../../../../browser/chosen.svelte';
import type { Remover } from '../../../../protocol/protocol.gen';
import type { OpenBoard } from '../../../../stores/open.svelte';
import { controlOf } from '../../keys';

/** What the quick box of a deal writes about: the obstacle of a solution, or the lane of an obstacle. */
export class QuickAbout {
  readonly obstacle: Chosen<string>;
  readonly lane: Chosen<Remover>;

  constructor(open: OpenBoard, deal: string) {
    const key = `${open.me}/${open.id}/deal/${deal}`;
    this.obstacle = new Chosen<string>(`${key}/quick-obstacle-chosen`, '');
    this.lane = new Chosen<Remover>(`${key}/quick-remover`, 'UNSORTED');
  }

  /** Goes to the box to write a solution for this obstacle. */
  solveIt(obstacle: string): Promise<void> {
    this.obstacle.value = obstacle;
    return goToBox();
  }

  /** Goes to the box to write an obstacle of this lane. */
  addTo(lane: Remover): Promise<void> {
    this.lane.value = lane;
    return goToBox();
  }
}

async function goToBox(): Promise<void> {
  await tick();
  controlOf('quick-write')?.focus();
}
