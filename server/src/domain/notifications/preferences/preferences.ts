// Which notifications a person wants, and how. Pure.
import {
  type Channel,
  channels,
  type NotificationKind,
  notificationKinds,
} from '../notification.ts';

export type Channels = Record<Channel, boolean>;
export type KindChoices = Record<NotificationKind, Channels>;

/** From and to a time of day, such as 20:00 and 07:00. */
export interface QuietHours {
  start: string;
  end: string;
}

export interface Preferences {
  kinds: KindChoices;
  /** Mails and pushes wait until they end. */
  quietHours: QuietHours | null;
  /** The time of day at which mails come together; null sends each at once. */
  digestAt: string | null;
}

/** What was chosen by kind and channel; all else is as by default. */
export type ChosenKinds = { [Kind in NotificationKind]?: Partial<Channels> | undefined };

const channelsOf = (email: boolean, push: boolean): Channels => ({ in_app: true, email, push });

/**
 * All in the product, by push what concerns the person alone, and by mail what waits for them or
 * fails. Assignments are many, and an upgrade must not begin to send mails of all of them.
 */
const defaults: KindChoices = {
  lead_assigned: channelsOf(false, true),
  lead_waiting: channelsOf(true, true),
  mention: channelsOf(true, true),
  task_due: channelsOf(false, true),
  form_answered: channelsOf(true, true),
  import_done: channelsOf(false, false),
  automation_message: channelsOf(false, true),
  automation_stopped: channelsOf(true, false),
  webhook_failing: channelsOf(true, false),
};

export const withDefaults = (chosen: ChosenKinds): KindChoices => mergeKinds(defaults, chosen);

export function mergeKinds<Chosen extends ChosenKinds>(
  before: Chosen,
  changes: ChosenKinds,
): Chosen {
  const merged: ChosenKinds = { ...before };
  for (const kind of notificationKinds) {
    const changed = changes[kind];
    if (changed !== undefined) merged[kind] = { ...merged[kind], ...defined(changed) };
  }
  return merged as Chosen;
}

const defined = (choices: Partial<Channels>): Partial<Channels> =>
  Object.fromEntries(
    channels.flatMap((channel) => {
      const choice = choices[channel];
      return choice === undefined ? [] : [[channel, choice]];
    }),
  );
