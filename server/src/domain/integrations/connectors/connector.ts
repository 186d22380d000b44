// How a service sends to the address of an integration: how a request proves where it comes from, which
// deliveries it holds, and what becomes of each. All but `fetch`, `handle` and `check` are pure.
import type { Json } from '../../leads/lead.ts';
import type { Settings } from '../integration.ts';

/** An integration with all its settings, secrets included. */
export interface ConnectedIntegration {
  workspaceId: string;
  id: string;
  number: number;
  type: string;
  name: string;
  settings: Settings;
}

export interface IncomingRequest {
  /** Names in small letters. */
  headers: Readonly<Record<string, string | undefined>>;
  query: Readonly<Record<string, string | undefined>>;
  /** The bytes as they were signed. */
  raw: Buffer;
  /** JSON, or a form as the object that JSON would have. Integers beyond 2^53 are texts. */
  body: unknown;
  at: Date;
}

/** Why a delivery became no lead; screens make their sentences from these codes. */
export const deliveryReasons = [
  'signature_missing',
  'signature_wrong',
  'token_wrong',
  'origin_not_allowed',
  'spam',
  'test',
  'other_source',
  'not_wanted',
  'no_person',
  'not_understood',
  'values_refused',
  'access_denied',
  'gone',
  'service_limit',
  'service_failed',
  'service_unreachable',
  'integration_deleted',
  'error',
] as const;
export type DeliveryReason = (typeof deliveryReasons)[number];

/** `detail` is a sentence for people, such as that of the service. */
export interface Reason {
  reason: DeliveryReason;
  detail?: string | undefined;
}

export interface NewDelivery {
  /** Equal for the same delivery sent again. */
  key: string;
  payload: Json;
}

export interface StoredDelivery {
  id: string;
  payload: Json;
  /** What `fetch` returned. */
  fetched: Json | undefined;
  receivedAt: Date;
}

/** A delivery that was not sent but read. */
export interface FetchedDelivery extends NewDelivery {
  fetched: Json;
}

export class BackfillFailed extends Error {
  readonly reason: DeliveryReason;

  constructor({ reason, detail = reason }: Reason) {
    super(detail);
    this.reason = reason;
  }
}

export type Failure = {
  state: 'failed';
  isFinal?: boolean;
  retryAfterSeconds?: number | undefined;
} & Reason;

export type NoLead =
  | ({ state: 'ignored' } & Reason)
  /** Tried again by itself unless `isFinal`; a person can replay it in any case. */
  | Failure;

export type Outcome =
  | { state: 'handled'; lead?: { id: string; number: number } | undefined }
  | NoLead;

export type Fetched = { fetched: Json } | Outcome;

/** One thing that a test of the settings looked at. */
export interface Check {
  name: string;
  ok: boolean;
  detail: string;
}

interface Receiver {
  /** The type of its integrations. */
  type: string;
  /** The largest body; 512 KiB by default. */
  maxBytes?: number;
  /** The response to the GET by which the service verifies the address; undefined refuses it. */
  challenge?: (
    query: IncomingRequest['query'],
    integration: ConnectedIntegration,
  ) => string | undefined;
  /** Undefined for a genuine request. */
  verify: (
    request: IncomingRequest,
    integration: ConnectedIntegration,
  ) => Reason | undefined | Promise<Reason | undefined>;
  /** The deliveries of a genuine request; none for what need not be kept. */
  split: (request: IncomingRequest, integration: ConnectedIntegration) => NewDelivery[];
  /** Whether people send it from a page, and see the response. */
  answersVisitors?: boolean;
  /** Gets what a delivery only names. It may run twice, and must never throw. */
  fetch?: (integration: ConnectedIntegration, payload: Json) => Promise<Fetched>;
  /** Which deliveries need it; all by default. */
  needsFetch?: (payload: Json) => boolean;
  /** The leads of a form since a time, page by page. It throws a BackfillFailed. */
  backfill?: (
    integration: ConnectedIntegration,
    form: { id: string; since: Date },
  ) => AsyncGenerator<FetchedDelivery[]>;
  /** Tests the settings with the service, without a lead. */
  check?: (integration: ConnectedIntegration) => Promise<Check[]>;
}

/** A field as it was answered. */
export interface ReceivedField {
  /** By which a mapping names it. */
  name: string;
  /** For people. */
  label?: string | undefined;
  value: Json;
  /** The field of the lead that it fills unless it is mapped, where the service says so. */
  target?: string | undefined;
}

export interface ReceivedLead {
  fields: ReceivedField[];
  /** The id of the lead at the service. */
  externalId?: string | undefined;
  consent?: Json;
  /** What it came with: the ids of its form, advertisement and so on. */
  origin: Record<string, Json>;
  /** Of the form, for a mapping of its own. */
  formId?: string | undefined;
}

/** Its deliveries become leads. */
export interface LeadConnector extends Receiver {
  /** Of the leads that name no other. */
  source: string;
  read: (
    delivery: Pick<StoredDelivery, 'payload' | 'fetched'>,
    integration: ConnectedIntegration,
  ) => ReceivedLead | NoLead;
  /** A delivery as the service would send it, with which a test shows the lead that it becomes. */
  sample: Pick<StoredDelivery, 'payload' | 'fetched'>;
}

/** Its deliveries are something else, such as the status of a message. */
export interface EventConnector extends Receiver {
  /**
   * In the order of the deliveries. It may run twice for the same ones, so the second run must do no
   * harm; it writes over connections of its own. After an error each is handled alone, and those that
   * fail again are tried later.
   */
  handle: (
    integration: ConnectedIntegration,
    deliveries: readonly StoredDelivery[],
  ) => Promise<Outcome[]>;
}

export type Connector = LeadConnector | EventConnector;
export type Connectors = ReadonlyMap<string, Connector>;

export const isLeadConnector = (connector: Connector): connector is LeadConnector =>
  'read' in connector;
