// Converts anything that is thrown while handling a request to a DomainError.
import { DomainError, invalidField } from '../../domain/errors.ts';
import { isConflict, isTimedOut, isUnavailable } from '../../platform/database/errors.ts';
import { InvalidCursor } from '../../platform/database/paginate.ts';
import { LimiterBusy } from '../../platform/fair-limiter.ts';

const byCode: Record<string, () => DomainError> = {
  FST_ERR_CTP_INVALID_MEDIA_TYPE: () =>
    new DomainError(
      'unsupported_type',
      'The body must be application/json; where a lead is made, a form will do.',
    ),
  FST_ERR_CTP_EMPTY_TYPE: () =>
    new DomainError('unsupported_type', 'The Content-Type of the body is missing.'),
};

export function toDomainError(error: unknown): DomainError {
  if (error instanceof DomainError) return error;
  if (error instanceof InvalidCursor) {
    return invalidField('cursor', 'cursor_invalid');
  }
  if (error instanceof LimiterBusy) {
    return new DomainError('unavailable', 'Too many of your requests are in progress. Try again.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  }
  if (isTimedOut(error)) {
    return new DomainError(
      'unavailable',
      'This took too long and was stopped. Narrow it down, or try again later.',
      { retryAfterSeconds: 5, cause: error },
    );
  }
  if (isConflict(error)) {
    return new DomainError('unavailable', 'This change conflicted with another one. Try again.', {
      retryAfterSeconds: 1,
      cause: error,
    });
  }
  if (isUnavailable(error)) {
    return new DomainError(
      'unavailable',
      'The database cannot be reached at the moment. Try again.',
      {
        retryAfterSeconds: 2,
        cause: error,
      },
    );
  }
  const { code = '', statusCode = 500 } = (error ?? {}) as { code?: string; statusCode?: number };
  const known = byCode[code];
  if (known) return known();
  if (statusCode >= 400 && statusCode < 500) {
    return new DomainError('bad_request', 'The request could not be read.', { cause: error });
  }
  return new DomainError('internal', 'An internal error occurred.', {
    cause: error,
  });
}
