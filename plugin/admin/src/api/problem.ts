/** What a failed request of the admin API says. */
export interface Problem {
  /** HTTP status; 0 when the server could not be reached. */
  status: number;
  /** What kind of refusal it is; empty where the server does not say. */
  code: string;
  /** An English sentence. */
  message: string;
  /** The first complaint about each field of the request's body, by field. */
  fields: Record<string, FieldProblem>;
}

export interface FieldProblem {
  code: string;
  message: string;
}

/** Reads the error that Strapi's API client hands over, whatever shape it has. */
export function problemOf(error: unknown): Problem {
  const parts = record(error);
  const { code } = record(parts.details);
  return {
    status: typeof parts.status === 'number' ? parts.status : 0,
    code: typeof code === 'string' ? code : '',
    message: typeof parts.message === 'string' ? parts.message : '',
    fields: fieldProblems(record(parts.details).errors),
  };
}

function fieldProblems(errors: unknown): Record<string, FieldProblem> {
  const fields: Record<string, FieldProblem> = {};
  for (const error of Array.isArray(errors) ? errors : []) {
    const { path, name, message } = record(error);
    const field = Array.isArray(path) ? path.join('.') : '';
    if (field && typeof message === 'string' && !(field in fields)) {
      fields[field] = { code: typeof name === 'string' ? name : '', message };
    }
  }
  return fields;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
