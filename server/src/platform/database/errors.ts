// Distinguishes a database that is unavailable from one that rejects a statement: a client should retry
// after the first; the second is a defect of this program.

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

// Class 08: connection errors. 57P01 to 57P05: the server shuts down, starts, or closes the session.
// Class 53: it is out of disk space, memory or connections. 25006: it is read-only. 25P03 and 55P03: a
// transaction was idle, or waited for a lock, for too long.
const SQL_STATE = /^(08...|57P0[1-5]|53...|25006|25P03|55P03)$/;

const MESSAGES =
  /^(Connection terminated|Client has encountered a connection error|timeout exceeded when trying to connect|timeout expired|Query read timeout)/;

export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SQL_STATE.test(code)) return true;
  if (SOCKET_CODES.has(code) && isSocketError(error)) return true;
  if (MESSAGES.test(error.message)) return true;
  if (error instanceof AggregateError && error.errors.some(isUnavailable)) return true;
  return error.cause !== undefined && isUnavailable(error.cause);
}

/** Whether PostgreSQL cancelled the statement because it exceeded its time limit. */
export function isTimedOut(error: unknown): boolean {
  return sqlState(error) === '57014';
}

/** Whether PostgreSQL aborted the transaction because of another one, such as in a deadlock. */
export function isConflict(error: unknown): boolean {
  return /^40(001|P01)$/.test(sqlState(error) ?? '');
}

/** Whether the statement waited for a lock for longer than its lock timeout. */
export function isLockTimeout(error: unknown): boolean {
  return sqlState(error) === '55P03';
}

/** A missing file is also ENOENT; only a failed socket call concerns the database. */
function isSocketError(error: Error): boolean {
  const call = 'syscall' in error ? error.syscall : undefined;
  return call === undefined || /^(connect|read|write|getaddrinfo)$/.test(String(call));
}

/** The SQLSTATE of an error that PostgreSQL reported, e.g. `23505`. */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const code = error.code;
  return typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) ? code : undefined;
}
