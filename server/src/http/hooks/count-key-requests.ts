// Counts each response to a key by day and status, and keeps why the last request was refused.
import type { FastifyInstance } from 'fastify';
import type { DomainError } from '../../domain/errors.ts';
import type { KeyUsage } from '../../domain/keys/key-usage.ts';

/** A request with a valid or expired key. */
export interface KeyUse {
  workspaceId: string;
  keyId: string;
  refusal: DomainError | null;
}

export function countKeyRequests(app: FastifyInstance, { keyUsage }: { keyUsage: KeyUsage }): void {
  app.addHook('onResponse', (request, { statusCode: status }, done) => {
    const { keyUse, method, id } = request;
    if (keyUse !== null) {
      const { workspaceId, keyId, refusal } = keyUse;
      const [path = ''] = request.url.split('?', 1);
      keyUsage.countRequest({
        ...{ workspaceId, keyId, status, at: Date.now() },
        refusal: refusal && {
          ...{ method, path, requestId: id },
          code: refusal.code,
          message: sentencesOf(refusal),
        },
      });
    }
    done();
  });
}

function sentencesOf({ message, fields }: DomainError): string {
  const sentences = fields.map(({ field, message }) =>
    message.includes(field) ? message : `${field}: ${message}`,
  );
  return sentences.length === 0 ? message : sentences.join(' ');
}
