/** How exactly a text states when it was published. */
export const PRECISIONS = ['year', 'month', 'day', 'minute', 'second'] as const;
export type Precision = (typeof PRECISIONS)[number];

const STATED = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2}))?(Z|[+-]\d{2}:\d{2})?)?)?)?$/;

/**
 * Reads `CleanedText.publishedAt` into a moment and its precision. What the text leaves open is its beginning (the
 * first of the month, midnight), in China time where the text names no zone.
 *
 * @returns null for null and for what is no date
 */
export function publicationTime(stated: string | null): { at: string; precision: Precision } | null {
  const parts = stated?.match(STATED);
  if (!parts) return null;
  const [, year, month, day, hour, minute, second, zone] = parts;
  const moment = new Date(`${year}-${month ?? '01'}-${day ?? '01'}T${hour ?? '00'}:${minute ?? '00'}:${second ?? '00'}${zone ?? '+08:00'}`);
  if (Number.isNaN(moment.getTime())) return null;
  const precision = second ? 'second' : hour ? 'minute' : day ? 'day' : month ? 'month' : 'year';
  return { at: moment.toISOString(), precision };
}
