// Responds to bytes that are not a valid request. They have neither a key nor a path, so the response
// has the shape of the native API.
import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import { DomainError } from '../../domain/errors.ts';
import { hasStream } from '../body/streamed-body.ts';
import type { ContractModule } from '../contract-module.ts';

const known: Record<string, [status: number, message: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'The headers of the request are too large.'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'The request did not arrive in time.'],
};
const malformed: [number, string] = [400, 'The request is not valid HTTP.'];

export function createClientErrorHandler(contract: Pick<ContractModule, 'renderError'>) {
  return (error: Error & { code?: string }, socket: Socket): void => {
    if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT' && hasStream(socket)) return;
    if (error.code !== 'ECONNRESET' && socket.writable) {
      const [status, message] = known[error.code ?? ''] ?? malformed;
      const body = JSON.stringify(
        contract.renderError(new DomainError('bad_request', message), '').body,
      );
      socket.write(
        `HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n` +
          'Content-Type: application/json; charset=utf-8\r\n' +
          `Content-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
      );
    }
    socket.destroy(error);
  };
}
