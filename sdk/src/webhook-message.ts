import type { webhooks } from './schema.gen.ts';

/** The type of an event that webhooks deliver. */
export type WebhookEventType = keyof webhooks;

/** The body that a webhook receives; its `type` decides the rest. */
export type ReceivedMessage<Type extends WebhookEventType = WebhookEventType> = {
  [Name in Type]: webhooks[Name]['post']['requestBody']['content']['application/json'];
}[Type];
