// The integration that posts to a chat.
import Type from 'typebox';
import { chatEvents, defaultChatEvents } from '../webhooks/chat/chat-events.ts';
import { define, type IntegrationType, optional, text } from './define-type.ts';

const names = (description: string) =>
  optional(
    Type.Array(Type.String({ minLength: 1, maxLength: 200 }), {
      ...{ minItems: 1, maxItems: 100, description },
    }),
  );

export const chatType: IntegrationType = {
  ...define(
    'slack',
    'Slack',
    'Posts news to a channel of Slack, or of a chat that takes its incoming webhooks.',
    {
      webhook_url: text('The URL of an incoming webhook.', {
        ...{ format: 'url', pattern: '^https?://[^/@]+/', maxLength: 1_000 },
      }),
      events: optional(
        Type.Array(Type.Enum(chatEvents), {
          ...{ minItems: 1, uniqueItems: true, default: defaultChatEvents },
          description: 'What is posted.',
        }),
      ),
      sources: names('Only leads from one of these sources.'),
      pipelines: names('Only records in one of these pipelines, by key.'),
      tags: names('Only leads with one of these tags.'),
      channel: optional(text('The name of the channel, for display only.')),
    },
    'webhook_url',
  ),
  sends: true,
  steps: ['Test it on its page: a message appears in the channel.'],
};
