// The words at the head of a contract's document: its own, and what all contracts have in common.
import type { ContractModule } from '../contract-module.ts';

const common = `
## Keys

Send your key with every request, as \`Authorization: Bearer KEY\` or as \`X-API-Key: KEY\`. A key belongs to one workspace.

## Limits

Every answer to a valid key tells how its window stands: \`X-RateLimit-Limit\`, \`X-RateLimit-Remaining\` and \`X-RateLimit-Reset\`, a Unix time in seconds. A 429 says in \`Retry-After\` how many seconds to wait.

## Sending a request again

A POST with an \`Idempotency-Key\` can be sent again without harm: for 24 hours the same key with the same body gets the first answer, marked \`Idempotency-Replayed: true\`.

## Bodies

JSON in UTF-8, without a Content-Encoding. A request that creates a lead takes up to 512 KiB, which holds the largest lead; each other endpoint names its limit at 413, 1 MiB at the most. A body holds at most one key for each 64 bytes of its limit, and one value for each 16. A request that creates a lead may also be a form, \`application/x-www-form-urlencoded\` or \`multipart/form-data\`: \`a[b]=1\` nests, and a name that is repeated is a list. A field that is not listed here is kept with the lead as it was sent.
`;

export function introduction({ description }: Pick<ContractModule, 'description'>): string {
  return `${description}\n${common}`;
}
