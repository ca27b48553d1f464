import type { BadgeProps } from '@strapi/design-system';
import type { Bucket, RunState } from '../../../shared/records';

type Look = NonNullable<BadgeProps['variant']>;

/** Colours say what an editor has to do: green and blue nothing, yellow have a look, red something went wrong. */
export const BUCKET_LOOK: Record<Bucket, Look> = {
  created: 'success',
  updated: 'primary',
  merged: 'primary',
  unchanged: 'neutral',
  kept: 'secondary',
  conflict: 'warning',
  moved: 'neutral',
  duplicate: 'neutral',
  gone: 'warning',
  quarantined: 'warning',
  failed: 'danger',
  reversed: 'secondary',
};

export const RUN_STATE_LOOK: Record<RunState, Look> = {
  queued: 'neutral',
  listing: 'primary',
  importing: 'primary',
  finished: 'success',
  failed: 'danger',
  cancelled: 'neutral',
  waiting: 'warning',
  paused: 'warning',
};
