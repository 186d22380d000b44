// Sends queued mails until it is stopped. The notification of a committed change wakes it, and a
// periodic sweep finds mails whose notification was lost.
import { mailsChannel } from '../domain/mail/queue-mails.ts';
import type { SenderDeps } from '../domain/mail/sender/send-due.ts';
import { createMailSender } from '../domain/mail/sender/sender.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

export interface MailSenderDeps {
  send: SenderDeps;
  connection: Connection;
  log: Log;
}

const sweepEveryMs = 5_000;

export function startMailSender({ send, connection, log }: MailSenderDeps): {
  stop: () => Promise<void>;
} {
  const sender = createMailSender(send, (error) =>
    log.warn({ err: error }, 'Mails could not be sent'),
  );
  const queued = listenTo(connection, {
    channel: mailsChannel,
    onMessage: sender.wake,
    onConnected: sender.sweep,
  });
  const timer = setInterval(sender.sweep, sweepEveryMs);
  return {
    async stop() {
      clearInterval(timer);
      await queued.stop();
      await sender.stop();
    },
  };
}
