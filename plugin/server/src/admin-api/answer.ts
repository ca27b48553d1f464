import { ConflictRefused, InvalidFieldValue } from '../curate/conflicts/conflict-refused';
import { NotAllowed } from '../curate/rights';
import { MergeRefused } from '../curate/merging/merge-refused';
import { ReviewDecided } from '../curate/review/review-decided';
import { InvalidSource, NothingToUndo, RecordNotFound, RunGoesOn, RunIsPaused } from '../import/import-errors';
import { InvalidRequest, type AdminContext, type Fault } from './request';

/**
 * Makes a controller's action from a function that gives the answer's data.
 *
 * Answers `{ data }` with `status`; 400 with every fault of the request by field, 403 where her role keeps the person from
 * these entries or fields, 404 for a record that does not exist, 409 while a run goes on or is paused, for a run that cannot be undone, for a merge or decision that may not be, or for
 * what was decided already. Other errors are Strapi's to log and to answer with 500.
 */
export function answer<Data>(give: (context: AdminContext) => Promise<Data>, status = 200) {
  return async (context: AdminContext): Promise<void> => {
    try {
      const data = await give(context);
      context.status = status;
      context.body = { data };
    } catch (error) {
      if (error instanceof InvalidRequest) context.badRequest(error.message, { errors: error.faults });
      else if (error instanceof InvalidSource) context.badRequest(error.message, { errors: error.issues.map(fault) });
      else if (error instanceof RecordNotFound) context.notFound(error.message);
      else if (error instanceof NotAllowed) context.forbidden(error.message, { code: 'notAllowed' });
      else if (error instanceof RunGoesOn) context.conflict(error.message, { code: 'runGoesOn' });
      else if (error instanceof RunIsPaused) context.conflict(error.message, { code: 'runIsPaused' });
      else if (error instanceof NothingToUndo) context.conflict(error.message, { code: 'nothingToUndo' });
      else if (error instanceof ReviewDecided) context.conflict(error.message);
      else if (error instanceof InvalidFieldValue) context.badRequest(error.message, { errors: [fault({ field: 'value', message: error.message })] });
      else if (error instanceof ConflictRefused) context.conflict(error.message, { code: error.code });
      else if (error instanceof MergeRefused && error.code === 'itself') context.badRequest(error.message, { code: error.code });
      else if (error instanceof MergeRefused) context.conflict(error.message, { code: error.code });
      else throw error;
    }
  };
}

function fault({ field, message, code = 'invalid' }: { field: string; message: string; code?: string }): Fault {
  return { path: [field], name: code, message };
}
