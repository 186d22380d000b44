import type { ErrorBody } from './schema.gen.ts';

/** `NO_ANSWER`: the server was not reached. `UNKNOWN`: a proxy or another server responded. */
export type ErrorCode = ErrorBody['code'] | 'NO_ANSWER' | 'UNKNOWN';

type ErrorCodes = NonNullable<ErrorBody['error_codes']>;

export class InletError extends Error {
  override readonly name = 'InletError';
  /** The status of the response; 0 without one. */
  readonly status: number;
  readonly code: ErrorCode;
  /** Problems by field. */
  readonly errors: Readonly<Record<string, string[]>>;
  /** The same problems as codes with their params, for sentences in another language. */
  readonly errorCodes: Readonly<ErrorCodes>;
  /** The id of the request in the server's log. */
  readonly requestId: string | null;
  /** The server's Retry-After, in seconds. */
  readonly retryAfter: number | null;

  constructor(message: string, details: ErrorDetails) {
    super(message, 'cause' in details ? { cause: details.cause } : undefined);
    this.status = details.status;
    this.code = details.code;
    this.errors = details.errors ?? {};
    this.errorCodes = details.errorCodes ?? {};
    this.requestId = details.requestId ?? null;
    this.retryAfter = details.retryAfter ?? null;
  }
}

interface ErrorDetails {
  status: number;
  code: ErrorCode;
  errors?: Record<string, string[]>;
  errorCodes?: ErrorCodes;
  requestId?: string | null;
  retryAfter?: number | null;
  cause?: unknown;
}

export function errorOf({ status, statusText, headers }: Response, body: unknown): InletError {
  const known = isErrorBody(body) ? body : undefined;
  return new InletError(known?.message ?? `The answer was ${status} ${statusText}`.trim(), {
    status,
    code: known?.code ?? 'UNKNOWN',
    errors: known?.errors,
    errorCodes: known?.error_codes,
    requestId: headers.get('x-request-id'),
    retryAfter: retryAfterOf(headers),
  });
}

export const noResponse = (url: string, cause: unknown): InletError =>
  new InletError(`No answer came from ${new URL(url).origin}.`, {
    status: 0,
    code: 'NO_ANSWER',
    cause,
  });

/** Retry-After in seconds; the header has seconds or a date. */
export function retryAfterOf(headers: Headers): number | null {
  const text = headers.get('retry-after') ?? '';
  if (/^\s*\d+\s*$/.test(text)) return Number(text);
  const time = Date.parse(text);
  return Number.isNaN(time) ? null : Math.max(0, Math.ceil((time - Date.now()) / 1000));
}

const isErrorBody = (body: unknown): body is ErrorBody =>
  typeof body === 'object' && body !== null && 'message' in body && 'code' in body;
