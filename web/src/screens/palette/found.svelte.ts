import { api, type Failure, type Result } from '../../api';
import { navigation } from '../../app/navigation.svelte';
import type { Route } from '../../app/route';
import { locale } from '../../messages/locale.svelte';
import type {
  BoardSummary,
  DealLine,
  FollowUpLine,
  Me,
  Series,
  StrategyLine,
  TeamMember,
} from '../../protocol/rest.gen';
import type { Entry, EntryKind } from './entry';

/** How long the lists are good enough; older ones are shown until the new ones are there. */
const FRESH_MS = 30_000;

interface Lists {
  members: TeamMember[];
  boards: BoardSummary[];
  series: Series[];
  deals: DealLine[];
  followUps: FollowUpLine[];
  strategies: StrategyLine[];
}

/**
 * What the team has, by the same lists as on its pages: the server checks who may read them. Names written in Chinese
 * are found by their pinyin, for which the browser must have them; nothing that is typed here is sent.
 */
class Found {
  #of: string | undefined;
  #at = -Infinity;
  #lists = $state.raw<Partial<Lists>>({});
  isLoading = $state(false);
  problem = $state.raw<Failure | undefined>();

  async load(me: Me): Promise<void> {
    if (this.#of !== me.id) this.#lists = {};
    else if (this.isLoading || Date.now() - this.#at < FRESH_MS) return;
    this.#of = me.id;
    this.#at = Date.now();
    this.isLoading = true;
    this.problem = undefined;
    const take = <K extends keyof Lists>(name: K, asked: Promise<Result<Lists[K]>>) =>
      asked.then((answer) => {
        if (this.#of !== me.id) return;
        if (answer.ok) this.#lists = { ...this.#lists, [name]: answer.value };
        else this.problem = answer.problem;
      });
    await Promise.all([
      take('members', api.members()),
      take('boards', api.boards()),
      take('series', api.allSeries()),
      take('deals', api.discussedDeals()),
      take('followUps', api.teamFollowUps()),
      take('strategies', api.strategies()),
    ]);
    this.isLoading = false;
    if (this.problem) this.#at = -Infinity;
  }

  entries(me: Me): Entry[] {
    const {
      members = [],
      boards = [],
      series = [],
      deals = [],
      followUps = [],
      strategies = [],
    } = this.#lists;
    const { roles } = locale.words;
    const names = new Map(members.map((it) => [it.id, it.name]));
    const growth = (id: string) => me.role === 'MANAGER' || id === me.id;
    return [
      ...boards.map((it) =>
        to(
          'board',
          it.id,
          it.title,
          { screen: 'board', board: it.id, deal: undefined },
          locale.date(it.updatedAt),
        ),
      ),
      ...deals.map((it) =>
        to(
          'deal',
          it.deal,
          it.name,
          { screen: 'deal', deal: it.deal },
          it.facts.customer,
          names.get(it.owner),
        ),
      ),
      ...members
        .filter((it) => it.active)
        .map((it) => {
          const route: Route = growth(it.id) ? { screen: 'ramp', member: it.id } : { screen: 'people' };
          return to('person', it.id, it.name, route, roles[it.role], it.email);
        }),
      ...series.map((it) => to('series', it.id, it.name, { screen: 'series', series: it.id }, undefined)),
      ...followUps.map((it) => {
        const route: Route = { screen: 'board', board: it.board, deal: it.deal };
        return to('followUp', `${it.board}/${it.card}`, it.text, route, names.get(it.assignee), it.dealName);
      }),
      ...strategies.map((it) => {
        const text = it.chosen.map(({ text }) => text).join(locale.language === 'ZH' ? '；' : '; ');
        return to('strategy', it.id, text, { screen: 'strategy', strategy: it.id }, it.name);
      }),
    ].filter(({ text }) => text !== '');
  }
}

function to(
  kind: EntryKind,
  id: string,
  text: string,
  route: Route,
  beside: string | undefined,
  also?: string | undefined,
): Entry {
  return { id: `${kind}/${id}`, kind, text, beside, also, run: () => navigation.go(route) };
}

export const found = new Found();
