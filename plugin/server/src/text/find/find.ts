import type { Figure, FoundDate, FoundInitiative, FoundOrganization } from '../../../../shared/cleaned-text';
import { findInitiatives } from './initiatives/find-initiatives';
import { findOrganizations } from './organizations/find-organizations';
import { findDates } from './dates/find-dates';
import { findFigures } from './figures/find-figures';
import { passagesOf } from './passages';
import type { Story } from './story';

export type { Story };

export interface Found {
  organizations: FoundOrganization[];
  initiatives: FoundInitiative[];
  figures: Figure[];
  /** Dates inside the story, resolved. */
  dates: FoundDate[];
}

/** Finds the organizations, initiatives, figures and dates that a story tells of, each with its mentions. */
export function find(story: Story): Found {
  const passages = passagesOf(story);
  const organizations = findOrganizations(passages);
  const initiatives = findInitiatives(passages, organizations);
  const dates = findDates(passages, story.publishedAt);
  const figures = findFigures(passages, [...organizations, ...initiatives], dates);
  return { organizations, initiatives, figures, dates };
}
