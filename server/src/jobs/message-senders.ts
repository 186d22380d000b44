// Send queued mails and WhatsApp messages until they are stopped. The notification of a committed change
// wakes a sender, and a periodic sweep finds messages whose notification was lost.
import { mailsChannel } from '../domain/mail/queue-mails.ts';
import {
  type SenderDeps as MailDeps,
  sendDue as sendMails,
} from '../domain/mail/sender/send-due.ts';
import * as mails from '../domain/mail/sender/take-due.ts';
import { createOutboxSender, type OutboxSender } from '../domain/messages/outbox-sender.ts';
import { whatsappChannel } from '../domain/whatsapp/queue-messages.ts';
import {
  sendDue as sendWhatsapp,
  type SenderDeps as WhatsappDeps,
} from '../domain/whatsapp/sender/send-due.ts';
import * as whatsapp from '../domain/whatsapp/sender/take-due.ts';
import { listenTo } from '../platform/database/listen.ts';
import type { Connection } from '../platform/database/pool.ts';
import type { Log } from '../platform/log.ts';

interface Sending<Deps> {
  send: Deps;
  connection: Connection;
  log: Log;
}

interface Stoppable {
  stop: () => Promise<void>;
}

const sweepEveryMs = 5_000;

export function startMailSender({ send, connection, log }: Sending<MailDeps>): Stoppable {
  const sender = createOutboxSender({
    clock: send.clock,
    sendDue: (id) => sendMails(send, id),
    nextDue: (id) => mails.nextDue(send.database, id),
    workspacesWithDue: (now) => mails.workspacesWithDue(send.database, now),
    onError: (error) => log.warn({ err: error }, 'Mails could not be sent'),
  });
  return keepAwake(sender, mailsChannel, connection);
}

export function startWhatsappSender({ send, connection, log }: Sending<WhatsappDeps>): Stoppable {
  const sender = createOutboxSender({
    clock: send.clock,
    sendDue: (id) => sendWhatsapp(send, id),
    nextDue: (id) => whatsapp.nextDue(send.database, id),
    workspacesWithDue: (now) => whatsapp.workspacesWithDue(send.database, now),
    onError: (error) => log.warn({ err: error }, 'WhatsApp messages could not be sent'),
  });
  return keepAwake(sender, whatsappChannel, connection);
}

function keepAwake(sender: OutboxSender, channel: string, connection: Connection): Stoppable {
  const queued = listenTo(connection, {
    channel,
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
