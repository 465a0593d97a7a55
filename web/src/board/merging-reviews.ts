import type { Command, Meeting, Plan, SeenPlan } from '../protocol/protocol.gen';
import { parts, type Parts } from './merging-fields';

type PlanCommand = Extract<Command, { t: 'change-plan' }>;

/** Fields that are not sent stay as they are. */
export function planParts(plan: Plan, command: PlanCommand): Parts {
  const { t, was, ...sent } = command;
  const now = fieldsOf(plan);
  const isSent = (name: string) => sent[name as keyof typeof sent] !== undefined;
  return parts<SeenPlan>({ ...now, ...defined(sent) }, was && fieldsOf(was), now, (said, was) => ({
    t,
    ...(Object.fromEntries(Object.entries(said).filter(([name]) => isSent(name))) as typeof sent),
    was,
  }));
}

function fieldsOf({ dots, anonymousObstacles, anonymousIdeas, monthEnd }: SeenPlan): SeenPlan {
  return { dots, anonymousObstacles, anonymousIdeas, monthEnd };
}

function defined<T extends object>(of: T): { [N in keyof T]?: NonNullable<T[N]> } {
  return Object.fromEntries(Object.entries(of).filter(([, value]) => value !== undefined)) as {
    [N in keyof T]?: NonNullable<T[N]>;
  };
}

type OpenCommand = Extract<Command, { t: 'open-slot' }>;

/** No version of it is merged: of two moderators the first one goes on. */
export function openingParts({ agenda }: Meeting, command: OpenCommand): Parts {
  const { was = { deal: agenda.current } } = command;
  return parts(
    {},
    command.was && {},
    {},
    () => ({ ...command, was }),
    {},
    () => false,
  );
}
