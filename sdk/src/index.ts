export type {
  CallOptions,
  ChangeOptions,
  Download,
  Id,
  PostOptions,
  Presence,
  StreamConnection,
  StreamOptions,
  StreamQuery,
} from './call-types.ts';
export type { Calls } from './calls.gen.ts';
export { createInlet, type Inlet } from './create-inlet.ts';
export type { InletOptions } from './http.ts';
export { type ErrorCode, InletError } from './inlet-error.ts';
export type { EventLog, EventPage, List, Page } from './list.ts';
export type * from './schema.gen.ts';
export { versionOf } from './version-of.ts';
export type { ReceivedMessage, WebhookEventType } from './webhook-message.ts';
