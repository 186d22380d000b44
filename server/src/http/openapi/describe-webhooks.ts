// Describes the messages that Inlet sends to webhooks, for the `webhooks` of a document: one for each
// type of event. Pure.
import type { TSchema } from 'typebox';

interface DescribedMessage {
  sentWhen: string;
  schema: TSchema;
  example: object;
}

export type DescribedMessages = Readonly<Record<string, DescribedMessage>>;

const text = { type: 'string' };
const headers = [
  ['webhook-id', 'The same for each attempt: store it to recognise a message that comes twice.'],
  [
    'webhook-timestamp',
    'When it was sent, in Unix seconds. Reject a message older than 5 minutes.',
  ],
  [
    'webhook-signature',
    'Signatures by Standard Webhooks, as `v1,` and base64, separated by spaces.',
  ],
].map(([name, description]) => ({ in: 'header', name, description, required: true, schema: text }));

const responses = {
  '2XX': { description: 'Received. Respond within 15 seconds, and do the work afterwards.' },
  '410': { description: 'Inlet disables the webhook.' },
  '4XX': { description: 'Inlet sends the message again later, as after any other response.' },
};

export const describeWebhooks = (messages: DescribedMessages): Record<string, object> =>
  Object.fromEntries(
    Object.entries(messages).map(([type, { sentWhen, schema, example }]) => [
      type,
      {
        post: {
          operationId: `receive ${type}`.replaceAll(/[ ._](\w)/g, (_, letter) =>
            letter.toUpperCase(),
          ),
          summary: `Receive ${type}`,
          description: `Sent when ${sentWhen}.`,
          tags: ['Webhooks'],
          security: [],
          parameters: headers,
          requestBody: {
            required: true,
            content: {
              'application/json': { schema, examples: { example: { value: example } } },
            },
          },
          responses,
        },
      },
    ]),
  );
