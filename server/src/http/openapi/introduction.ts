// The introduction of a contract's document: its own description, and the part common to all.
import type { ContractModule } from '../contract-module.ts';

const common = `
## Keys

Send your key with every request, as \`Authorization: Bearer KEY\` or as \`X-API-Key: KEY\`. A key belongs to one workspace.

## Limits

Every response to a valid key has the state of its rate-limit window: \`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and \`X-RateLimit-Reset\`, a Unix time in seconds. \`Retry-After\` of a 429 is the number of seconds to wait.

## Sending a request again

A POST with an \`Idempotency-Key\` is safe to retry: for 24 hours the same key with the same body gets the first response, marked \`Idempotency-Replayed: true\`.

## Bodies

JSON in UTF-8, without a Content-Encoding. A request that creates a lead takes up to 512 KiB, which holds the largest lead; every other endpoint documents its limit at 413, at most 1 MiB. A body holds at most one key for each 64 bytes of its limit, and one value for each 16. A request that creates a lead may also be a form, \`application/x-www-form-urlencoded\` or \`multipart/form-data\`: \`a[b]=1\` nests, and a repeated name is an array. Fields that are not listed are stored with the lead as sent.
`;

export function introduction({ description }: Pick<ContractModule, 'description'>): string {
  return `${description}\n${common}`;
}
