import { cleanOrRefuse, type CleaningTask } from './clean-or-refuse';

/** Cleans one text in a worker thread, so that Strapi's event loop stays free. */
export default (task: CleaningTask) => cleanOrRefuse(task);
