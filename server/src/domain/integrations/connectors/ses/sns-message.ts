// A message of Amazon SNS, what its signature covers, and whose certificate may verify it. Pure.

export interface SnsMessage {
  Type: 'Notification' | 'SubscriptionConfirmation' | 'UnsubscribeConfirmation';
  MessageId: string;
  TopicArn: string;
  Message: string;
  Timestamp: string;
  SignatureVersion: string;
  Signature: string;
  SigningCertURL: string;
  Subject?: string;
  Token?: string;
  SubscribeURL?: string;
}

const required = [
  ...(['MessageId', 'TopicArn', 'Message', 'Timestamp', 'SignatureVersion'] as const),
  ...(['Signature', 'SigningCertURL'] as const),
];
const types = ['Notification', 'SubscriptionConfirmation', 'UnsubscribeConfirmation'];

/** Undefined for a body of another shape. */
export function readSnsMessage(body: unknown): SnsMessage | undefined {
  const message = Object(body);
  const isWhole =
    types.includes(message.Type) && required.every((name) => typeof message[name] === 'string');
  return isWhole ? message : undefined;
}

/** Each field on two lines, its name and its value, in the order of the documentation. */
export function signedText(message: SnsMessage): string {
  const names =
    message.Type === 'Notification'
      ? (['Message', 'MessageId', 'Subject', 'Timestamp', 'TopicArn', 'Type'] as const)
      : ([
          ...(['Message', 'MessageId', 'SubscribeURL', 'Timestamp'] as const),
          ...(['Token', 'TopicArn', 'Type'] as const),
        ] as const);
  return names
    .filter((name) => typeof message[name] === 'string')
    .map((name) => `${name}\n${message[name]}\n`)
    .join('');
}

/** The digest of each version of signatures. */
export const digestOf = ({ SignatureVersion }: SnsMessage): string | undefined =>
  ({ 1: 'sha1', 2: 'sha256' })[SignatureVersion];

/** Outbound requests allow http only to hosts that the operator allows. */
export function isSnsUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    url !== null &&
    /^https?:$/.test(url.protocol) &&
    url.username === '' &&
    url.password === '' &&
    /^sns\.[a-z]{2}(?:-[a-z]+)+-\d\.amazonaws\.com(?:\.cn)?$/.test(url.hostname)
  );
}

/** Other addresses of the same hosts may hold what anybody has stored there. */
export function isCertificateUrl(text: string): boolean {
  const url = URL.parse(text);
  return (
    isSnsUrl(text) &&
    url?.search === '' &&
    /^\/SimpleNotificationService-[0-9a-z]+\.pem$/.test(url.pathname)
  );
}
