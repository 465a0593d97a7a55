import type { Series, TeamMember } from '../../protocol/rest.gen';

/** What a new team does until its first review. */
export type StepName = 'invite' | 'setUp' | 'begin';

export interface Step {
  name: StepName;
  done: boolean;
}

/** Which of them are done. Pure. */
export function firstSteps(members: readonly TeamMember[], series: readonly Series[]): Step[] {
  return [
    { name: 'invite', done: members.filter((it) => it.active).length > 1 },
    { name: 'setUp', done: series.length > 0 },
    {
      name: 'begin',
      done: series.some(
        ({ ended, next }) => ended || (next && (next.previous ?? next.stage !== 'PREPARING')),
      ),
    },
  ];
}
