import { mayLead } from '../stages/leading';
import { mayTakeOver, takeOver } from '../stages/taking-over';
import { maySet, runsDeals } from '../../../board/rights';
import { navigation } from '../../../app/navigation.svelte';
import { href } from '../../../app/route';
import { locale } from '../../../messages/locale.svelte';
import type { Deal } from '../../../protocol/protocol.gen';
import type { Entry } from '../../palette/entry';
import { tour } from '../../tour/tour.svelte';
import { actOfKey, type Keyed } from '../keys';
import { act } from './act';
import { cardActs } from './card-acts';
import { meetingActs } from './meeting-acts';
import { writingActs } from './writing-acts';

/** What the palette controls on a board. */
export interface Acting extends Keyed {
  deals: readonly Deal[];
  focus: (deal: string) => void;
  addDeal: () => void;
  settings: () => void;
}

/** All that this person can do on the board now, by the functions behind its keys and buttons. */
export function boardActs(acting: Acting): Entry[] {
  const { open } = acting;
  if (open.ended || !open.board.loaded) return [];
  return [
    ...meetingActs(acting),
    ...writingActs(acting),
    ...undoing(acting),
    ...going(acting),
    ...following(acting),
    ...boardItself(acting),
    ...cardActs(acting),
  ];
}

function undoing({ open }: Acting): Entry[] {
  const words = locale.words.board;
  if (!open.mayWrite) return [];
  return [
    ...(open.history.canUndo ? [act('undo', words.undo, () => open.undo())] : []),
    ...(open.history.canRedo ? [act('redo', words.redo, () => open.redo())] : []),
  ];
}

function going(acting: Acting): Entry[] {
  const { deals, focused, focus } = acting;
  const words = locale.words.palette;
  const step = (key: 'j' | 'k', text: string, by: 1 | -1): Entry[] => {
    const next = deals[deals.findIndex((it) => it.id === focused?.id) + by];
    const does = next && actOfKey(key, acting);
    return does ? [{ ...act(key, text, does), beside: next.name, key: key.toUpperCase() }] : [];
  };
  return [
    ...step('j', words.goToNext, 1),
    ...step('k', words.goToPrevious, -1),
    ...deals
      .filter((it) => it.id !== focused?.id)
      .map((it) => act(`go/${it.id}`, words.goToDeal(it.name), () => focus(it.id))),
  ];
}

function following({ open }: Acting): Entry[] {
  const words = locale.words.follow;
  const { whom } = open.follow;
  const name = (id: string) => open.person(id)?.name ?? locale.words.common.someone;
  return [
    ...(whom === undefined
      ? []
      : [{ ...act('let-go', words.letGoOf(name(whom)), () => open.follow.letGo()), key: 'F' }]),
    ...open.presence
      .members(open.me)
      .filter((it) => it !== open.me && it !== whom)
      .map((it) => act(`follow/${it}`, words.followHim(name(it)), () => open.follow.follow(it))),
  ];
}

function boardItself({ open, addDeal, settings, help }: Acting): Entry[] {
  const { palette, meeting, board, stages } = locale.words;
  const { locked } = open.board;
  const screen = { screen: 'moderator', board: open.id } as const;
  return [
    ...(runsDeals(open) ? [act('add-deal', palette.addDeal, addDeal)] : []),
    ...(maySet(open)
      ? [
          act('lock', locked ? meeting.unlock : meeting.lock, () =>
            open.send({ t: 'change-settings', locked: !locked }),
          ),
          act('settings', board.settings, settings),
        ]
      : []),
    ...(mayTakeOver(open) ? [act('take-over', stages.preparing.takeOverHere, () => takeOver(open))] : []),
    ...(mayLead(open)
      ? [
          {
            ...act('second-screen', palette.secondScreen, () => window.open(href(screen), '_blank')),
            also: stages.secondScreen,
          },
        ]
      : []),
    ...(open.archived && !isGuest(open)
      ? [act('summary', palette.summary, () => navigation.go({ screen: 'summary', board: open.id }))]
      : []),
    act('tour', locale.words.help.tour, () => tour.begin(open.me)),
    { ...act('keys', board.shortcuts, help), key: '?' },
  ];
}

function isGuest(open: Acting['open']): boolean {
  return open.person(open.me)?.guest === true;
}
