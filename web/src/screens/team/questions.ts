import type { PromptGroup } from '../../coach/prompts';
import type { Messages } from '../../messages/en';
import type { Language, Questions, Template } from '../../protocol/rest.gen';

/** The standard questions of a kind of review for one of its parts. Pure. */
export function standardQuestions({ coach, templates }: Messages, of: Template, part: PromptGroup): string[] {
  return of === 'DEAL_REVIEW' ? coach.prompts[part] : templates.prompts[of][part];
}

/** The team's own questions of that part in a language; undefined if it has the standard ones. Pure. */
export function ownQuestions(
  own: readonly Questions[],
  of: Template,
  language: Language,
  part: PromptGroup,
): string[] | undefined {
  return own.find((it) => it.template === of && it.language === language && it.part === part)?.questions;
}
