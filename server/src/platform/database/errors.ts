// Tells a database that cannot be reached, or cannot work just now, from one that refused what it
// was asked: the first is answered with "try again", the second is a fault of ours.

const SOCKET_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOENT',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

// Class 08 is the connection's; 57P01 to 57P05 a server that shuts down, starts, or drops us;
// class 53 one that has no room: on its disk, in its memory, for another connection; 25006 one that
// may not write; 25P03 and 55P03 a transaction or a lock that took too long.
const SQL_STATE = /^(08...|57P0[1-5]|53...|25006|25P03|55P03)$/;

const MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SQL_STATE.test(code)) return true;
  if (SOCKET_CODES.has(code) && isOfSocket(error)) return true;
  if (MESSAGES.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  return error.cause !== undefined && isUnavailable(error.cause);
}

/** PostgreSQL cancelled the statement because it ran for longer than its limit. */
export function isTimedOut(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/** PostgreSQL ended the transaction because it and another could not both go on: a deadlock, say. */
export function isConflict(error: unknown): boolean {
  return /^40(001|P01)$/.test(sqlState(error) ?? '');
}

/** Whether another transaction held a lock for longer than the statement waits for one. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === '55P03';
}

/** A file that is missing is also ENOENT; only a failed call on a socket means the database. */
function isOfSocket(error: Error): boolean {
  const call = 'syscall' in error ? error.syscall : undefined;
  return call === undefined || /^(connect|read|write|getaddrinfo)$/.test(String(call));
}

/** The SQL state of an error that PostgreSQL answered, e.g. `23505`. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = error.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
