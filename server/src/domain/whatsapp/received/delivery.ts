// What a notification of WhatsApp holds: messages, statuses of ours, and changes of preferences. It is
// split into deliveries, which are stored, and each is read again when it is handled. Pure.
import type { Json } from '../../leads/lead.ts';
import { type CloudError, readError } from '../cloud-api/read-response.ts';
import type { WhatsappPerson } from '../message.ts';
import { textOfMessage } from './text-of-message.ts';

type Facts = Record<string, unknown>;

/** As it is stored. */
export interface WhatsappDelivery {
  key: string;
  payload: Json;
}

interface Common {
  /** Of the number that it is about. */
  phoneNumberId: string;
  person: WhatsappPerson;
  at: Date;
}

export interface ReceivedMessage extends Common {
  kind: 'message';
  id: string;
  /** The name that the person gave themselves. */
  name: string;
  type: string;
  text: string;
  /** The id of the message that it answers. */
  answers: string | null;
}

export interface ReceivedStatus extends Common {
  kind: 'status';
  id: string;
  status: string;
  /** The id that the message has here, when it was sent from here. */
  messageId: string | null;
  error: CloudError | undefined;
}

export interface ReceivedPreference extends Common {
  kind: 'preference';
  option: 'out' | 'in';
}

export type Received = ReceivedMessage | ReceivedStatus | ReceivedPreference;

/** One for each message, status and preference. */
export function splitNotification(body: unknown): WhatsappDelivery[] {
  return listOf(body, 'entry').flatMap((entry) =>
    listOf(entry, 'changes').flatMap((change) => splitChange(factsOf(change.value))),
  );
}

function splitChange(value: Facts): WhatsappDelivery[] {
  const phoneNumberId = text(factsOf(value.metadata).phone_number_id);
  const contacts = listOf(value, 'contacts');
  const deliveryOf = (kind: string, item: Facts, key: string): WhatsappDelivery => {
    const contact = contacts.find((one) => isSame(one, item)) ?? {};
    return { key, payload: { kind, phoneNumberId, item, contact } as Json };
  };
  return [
    ...listOf(value, 'messages').map((one) => deliveryOf('message', one, text(one.id))),
    ...listOf(value, 'statuses').map((one) =>
      deliveryOf('status', one, `${text(one.id)} ${text(one.status)}`),
    ),
    ...listOf(value, 'user_preferences').map((one) =>
      deliveryOf('preference', one, preferenceKey(one)),
    ),
  ];
}

const isSame = (contact: Facts, { from, from_user_id, recipient_id, recipient_user_id }: Facts) =>
  [from, recipient_id].some((id) => id !== undefined && id === contact.wa_id) ||
  [from_user_id, recipient_user_id].some((id) => id !== undefined && id === contact.user_id);

const preferenceKey = ({ wa_id, user_id, category, value, timestamp }: Facts): string =>
  [wa_id, user_id, category, value, timestamp].map(text).join(' ');

/** Undefined for what says nothing to Inlet. */
export function readDelivery(payload: unknown): Received | undefined {
  const { kind, phoneNumberId, item, contact } = factsOf(payload);
  const [facts, known] = [factsOf(item), factsOf(contact)];
  const common: Common = {
    phoneNumberId: text(phoneNumberId),
    person: personOf(facts, known),
    at: new Date(Number(facts.timestamp) * 1_000 || 0),
  };
  if (kind === 'status') return readStatus(facts, common);
  if (kind === 'preference') return readPreference(facts, common);
  return kind === 'message' ? readMessage(facts, known, common) : undefined;
}

function personOf(item: Facts, contact: Facts): WhatsappPerson {
  const waId = item.from ?? item.recipient_id ?? item.wa_id ?? contact.wa_id;
  const userId = item.from_user_id ?? item.recipient_user_id ?? item.user_id ?? contact.user_id;
  return { phone: null, waId: text(waId) || null, userId: text(userId) || null };
}

/** Notices of the service, such as of a changed number, are no messages. */
function readMessage(item: Facts, contact: Facts, common: Common): Received | undefined {
  const type = text(item.type);
  if (type === 'system' || text(item.id) === '') return undefined;
  return {
    ...{ kind: 'message', ...common, id: text(item.id), type, text: textOfMessage(item) },
    name: text(factsOf(contact.profile).name),
    answers: text(factsOf(item.context).id) || null,
  };
}

const ownId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function readStatus(item: Facts, common: Common): Received | undefined {
  const [id, status] = [text(item.id), text(item.status)];
  if (id === '' || status === '') return undefined;
  const messageId = text(item.biz_opaque_callback_data);
  return {
    ...{ kind: 'status', ...common, id, status },
    messageId: ownId.test(messageId) ? messageId : null,
    error: listOf(item, 'errors').map(readError)[0],
  };
}

function readPreference(item: Facts, common: Common): Received | undefined {
  const { category, value } = item;
  if (category !== 'marketing_messages' || (value !== 'stop' && value !== 'resume')) {
    return undefined;
  }
  return { kind: 'preference', ...common, option: value === 'stop' ? 'out' : 'in' };
}

const factsOf = (value: unknown): Facts => Object(value) as Facts;

const listOf = (value: unknown, name: string): Facts[] => {
  const list = factsOf(value)[name];
  return Array.isArray(list) ? list.filter((one) => typeof one === 'object' && one !== null) : [];
};

/** Ids come as texts or as numbers. */
const text = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value) : '';
