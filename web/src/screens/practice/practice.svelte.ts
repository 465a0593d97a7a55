import { api, type Failure } from '../../api';
import { navigation } from '../../app/navigation.svelte';
import { ofTab } from '../../browser/storage.svelte';
import { locale } from '../../messages/locale.svelte';
import type { OpenBoard } from '../../stores/open.svelte';
import { sampleDeal } from './sample';

/** The board that waits for its sample deal; kept for the tab, in case it is reloaded just then. */
const WAITING = 'unblock/practice';

/**
 * A practice board with a sample deal: a free board, but its deals are not the team's. It is filled by the same commands
 * as by hand, once it is open.
 */
class Practice {
  isBusy = $state(false);
  problem = $state.raw<Failure | undefined>();

  async begin(): Promise<void> {
    this.isBusy = true;
    this.problem = undefined;
    const answer = await api.newBoard({
      title: locale.words.practice.board,
      language: locale.language,
      practice: true,
    });
    this.isBusy = false;
    if (!answer.ok) {
      this.problem = answer.problem;
      return;
    }
    ofTab.setItem(WAITING, answer.value.id);
    navigation.go({ screen: 'board', board: answer.value.id, deal: undefined });
  }

  /** Puts the sample deal onto the practice board, once. */
  fill(open: OpenBoard): void {
    if (ofTab.getItem(WAITING) !== open.id || !open.board.loaded) return;
    ofTab.removeItem(WAITING);
    if (open.board.deals.size > 0) return;
    for (const command of sampleDeal(locale.words.practice, open.me, open.clock.now())) open.send(command);
  }
}

export const practice = new Practice();
