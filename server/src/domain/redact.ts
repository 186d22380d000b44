// Takes what is secret out of a text, by what the secrets that are made here begin with.
import { createRedact } from '../platform/secrets/redact.ts';
import { keyPrefixes } from './keys/key.ts';
import { webhookSecretPrefix } from './webhooks/webhook.ts';

export const redact = createRedact([...Object.values(keyPrefixes), webhookSecretPrefix]);
