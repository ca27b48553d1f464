/** Which faults of the database pass, and which are no text's fault. SQLSTATE of PostgreSQL, names of the others. */

/** Two transactions were in each other's way: the same one passes the next moment. */
const CONTENTION = new Set(['SQLITE_BUSY', 'SQLITE_BUSY_SNAPSHOT', 'SQLITE_LOCKED', '40001', '40P01', '55P03', 'ER_LOCK_DEADLOCK', 'ER_LOCK_WAIT_TIMEOUT', 'KnexTimeoutError']);

/** The connection broke, the server shut down, or it ended a transaction that stood idle. */
const LOST_CONNECTION = new Set([
  ...['57P01', '57P02', '57P03', '25P03', '57P05', '08000', '08001', '08003', '08004', '08006'],
  ...['PROTOCOL_CONNECTION_LOST', 'PROTOCOL_ENQUEUE_AFTER_FATAL_ERROR', 'ER_SERVER_SHUTDOWN', 'ER_CON_COUNT_ERROR', '53300'],
  ...['ETIMEDOUT', 'ECONNRESET', 'ECONNREFUSED', 'EPIPE'],
]);

/** What the drivers say, without any code, of a connection that broke under them. */
const LOST_CONNECTION_WORDS = ['Connection terminated', 'Client has encountered a connection error', "Can't add new command when connection is in closed state", 'Connection ended unexpectedly', 'Transaction query already complete'];

/** The database takes nothing more: the disk or a quota is full, or cannot be written. */
const FULL = new Set(['SQLITE_FULL', 'SQLITE_READONLY', '53100', '53200', '58030', 'ER_DISK_FULL', 'ER_RECORD_FILE_FULL', 'ER_ERROR_ON_WRITE', 'ENOSPC', 'EDQUOT']);

/** Whether trying again within seconds may help. */
export function passes(error: unknown): boolean {
  return isOneOf(error, CONTENTION) || lostConnection(error);
}

/** Whether the database itself is out of reach or full, so that the run has to wait, whatever its texts are. */
export function isOutage(error: unknown): boolean {
  return lostConnection(error) || isOneOf(error, FULL) || fieldOf(error, 'code').startsWith('SQLITE_IOERR');
}

/** What went wrong, in a few words: errors of the database repeat the whole statement with the text's data in it. */
export function briefly(error: unknown): string {
  const message = fieldOf(error, 'message') || String(error);
  const said = fieldOf(error, 'code') === '' || !message.includes(SEPARATOR) ? message : message.slice(message.lastIndexOf(SEPARATOR) + SEPARATOR.length);
  return said.length > LONGEST_MESSAGE ? `${said.slice(0, LONGEST_MESSAGE)}…` : said;
}

const LONGEST_MESSAGE = 300;
/** Between the statement and what the database says of it. */
const SEPARATOR = ' - ';

function lostConnection(error: unknown): boolean {
  return isOneOf(error, LOST_CONNECTION) || LOST_CONNECTION_WORDS.some((words) => fieldOf(error, 'message').includes(words));
}

function isOneOf(error: unknown, names: ReadonlySet<string>): boolean {
  return names.has(fieldOf(error, 'code')) || names.has(fieldOf(error, 'name'));
}

/** Drivers' errors need not be instances of this realm's `Error`. */
function fieldOf(error: unknown, field: 'code' | 'message' | 'name'): string {
  const value = typeof error === 'object' && error !== null ? (error as Record<string, unknown>)[field] : undefined;
  return typeof value === 'string' ? value : '';
}
