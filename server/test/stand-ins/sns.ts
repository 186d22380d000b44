// Amazon SNS, as it documents itself: signs messages with a certificate that it serves, and waits for
// the confirmation of a subscription.
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { selfSignedCertificate } from './self-signed-certificate.ts';

/** A test resolves it to this machine, and allows plain HTTP to it. */
export const snsHost = 'sns.eu-west-1.amazonaws.com';
export const topicArn = 'arn:aws:sns:eu-west-1:123456789012:mail-events';

interface MessageOptions {
  type?: 'Notification' | 'SubscriptionConfirmation';
  version?: '1' | '2';
  /** Changes fields after they were signed. */
  forged?: Record<string, string>;
  /** Changes fields before they are signed. */
  fields?: Record<string, string>;
}

export interface Sns {
  /** A signed message, as it is posted. */
  message: (content: string | object, options?: MessageOptions) => Record<string, string>;
  /** The tokens of confirmed subscriptions. */
  confirmed: string[];
  /** How often the certificate was fetched. */
  fetched: () => number;
  close: () => Promise<void>;
}

const signedNames = {
  Notification: ['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'],
  SubscriptionConfirmation: [
    ...['Message', 'MessageId', 'SubscribeURL', 'Timestamp', 'Token', 'TopicArn', 'Type'],
  ],
};

export async function openSns(): Promise<Sns> {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  const certificate = selfSignedCertificate(keys, 'sns.amazonaws.com');
  const confirmed: string[] = [];
  let fetched = 0;
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', `http://${snsHost}`);
    if (url.pathname.endsWith('.pem')) {
      fetched += 1;
      response.end(certificate);
      return;
    }
    confirmed.push(url.searchParams.get('Token') ?? '');
    response.end('<ConfirmSubscriptionResponse/>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://${snsHost}:${(server.address() as AddressInfo).port}`;
  return {
    confirmed,
    fetched: () => fetched,
    message(content, { type = 'Notification', version = '2', forged = {}, fields = {} } = {}) {
      const token = randomUUID();
      const message: Record<string, string> = {
        ...{ Type: type, MessageId: randomUUID(), TopicArn: topicArn },
        Message: typeof content === 'string' ? content : JSON.stringify(content),
        Timestamp: new Date().toISOString(),
        ...(type === 'SubscriptionConfirmation' && {
          Token: token,
          SubscribeURL: `${origin}/?Action=ConfirmSubscription&TopicArn=${topicArn}&Token=${token}`,
        }),
        SignatureVersion: version,
        SigningCertURL: `${origin}/SimpleNotificationService-0123456789abcdef.pem`,
        ...fields,
      };
      const text = signedNames[type]
        .filter((name) => message[name] !== undefined)
        .map((name) => `${name}\n${message[name]}\n`)
        .join('');
      const digest = version === '1' ? 'sha1' : 'sha256';
      message.Signature = sign(digest, Buffer.from(text), keys.privateKey).toString('base64');
      return { ...message, ...forged };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
