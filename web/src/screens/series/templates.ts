import { every } from '../../board/every';
import type { Rhythm, Template } from '../../protocol/rest.gen';

/** All templates, the most common first. */
export const TEMPLATES = every<Template>({
  DEAL_REVIEW: true,
  MONTH_END: true,
  RESCUE: true,
  LOST_DEAL: true,
});

/** How a review of a template is usually held. */
export interface Usual {
  rhythm: Rhythm;
  minutes: number;
  /** Hours before the review by which deals are nominated. */
  prepareHours: number;
  /** Whether each rep brings a deal; otherwise all look at one. */
  ofManyDeals: boolean;
}

const USUAL: Record<Template, Usual> = {
  DEAL_REVIEW: { rhythm: 'WEEKLY', minutes: 60, prepareHours: 24, ofManyDeals: true },
  MONTH_END: { rhythm: 'MONTHLY', minutes: 45, prepareHours: 24, ofManyDeals: true },
  RESCUE: { rhythm: 'ONCE', minutes: 30, prepareHours: 0, ofManyDeals: false },
  LOST_DEAL: { rhythm: 'ONCE', minutes: 45, prepareHours: 0, ofManyDeals: false },
};

export const usual = (template: Template): Usual => USUAL[template];
