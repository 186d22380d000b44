// An error of the HTTP exchange, such as a wrong key, as JSON-RPC has it. Pure.
import type { DomainError } from '../../domain/errors.ts';
import { renderApiError } from '../api/errors.ts';
import type { RenderedError } from '../contract-module.ts';

const parseError = -32_700;
const serverError = -32_000;

export function renderRpcError(error: DomainError, requestId: string): RenderedError {
  const { status, body } = renderApiError(error, requestId);
  const { code, message } = body as { code: string; message: string };
  return {
    status,
    body: {
      jsonrpc: '2.0',
      error: {
        code: error.code === 'bad_json' ? parseError : serverError,
        message,
        data: { code },
      },
      id: null,
    },
  };
}
