import type { Figure, FoundDate, FoundInitiative, FoundOrganization } from '../../../../shared/cleaned-text';
import { findInitiatives } from './initiatives/find-initiatives';
import { findOrganizations } from './organizations/find-organizations';
import { findDates } from './dates/find-dates';
import type { Disagreement } from './figures/disagreements';
import { findFigures } from './figures/find-figures';
import { withPeriods } from './initiatives/periods';
import { NamedPlaces } from './named-places';
import { passagesOf } from './passages';
import type { Story } from './story';

export type { Disagreement, Story };

export interface Found {
  organizations: FoundOrganization[];
  initiatives: FoundInitiative[];
  figures: Figure[];
  /** Figures that cannot all be right. */
  disagreements: Disagreement[];
  /** Dates inside the story, resolved. */
  dates: FoundDate[];
}

/** Finds the organizations, initiatives, figures and dates that a story tells of, each with its mentions. */
export function find(story: Story): Found {
  const passages = passagesOf(story);
  const organizations = findOrganizations(passages);
  const dates = findDates(passages, story.publishedAt);
  const named = new NamedPlaces(organizations);
  const initiatives = withPeriods(passages, findInitiatives(passages, organizations, named), dates);
  return { organizations, initiatives, ...findFigures(passages, { organizations: named, initiatives: new NamedPlaces(initiatives) }, dates), dates };
}
