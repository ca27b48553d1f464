import type { SourceInput } from '../../../shared/records';

const REQUIRED = ['name', 'location'] as const;

/** Fields of a source that must be filled in and are not. A schedule may be null, but then it is not an empty text. */
export function missingFields(values: SourceInput): (keyof SourceInput)[] {
  const missing: (keyof SourceInput)[] = REQUIRED.filter((field) => values[field].trim() === '');
  if (values.schedule !== null && values.schedule.trim() === '') missing.push('schedule');
  return missing;
}
