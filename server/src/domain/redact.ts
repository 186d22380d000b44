// Removes secrets from a text. Secrets issued by this program are recognised by their prefixes.
import { createRedact } from '../platform/secrets/redact.ts';
import { keyPrefixes } from './keys/key.ts';
import { webhookSecretPrefix } from './webhooks/webhook.ts';

export const redact = createRedact([...Object.values(keyPrefixes), webhookSecretPrefix]);
