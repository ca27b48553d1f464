/** Errors that a person can do something about, by name: they come from the plugin that Strapi loaded, whose classes are not this bundle's. */
const REFUSALS = new Set(['RecordNotFound', 'RunGoesOn', 'RunIsPaused', 'NothingToUndo']);

/** The sentence that tells why something was refused. @throws the error itself where it is none of those */
export function refusal(error: unknown): string {
  if (error instanceof Error && REFUSALS.has(error.name)) return error.message;
  throw error;
}
