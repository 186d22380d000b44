import type { ChatSentences } from './sentences.ts';

export const german: ChatSentences = {
  events: {
    'lead.created': ({ subject }) => `*Neuer Lead:* ${subject}`,
    'lead.assigned': ({ subject, assignee }) => `${subject} ist *${assignee}* zugewiesen`,
    'lead.won': ({ subject }) => `*Gewonnen:* ${subject}`,
    'lead.sold': ({ subject }) => `*Verkauft:* ${subject}`,
    'deal.created': ({ subject }) => `*Neuer Deal:* ${subject}`,
    'deal.won': ({ subject }) => `*Deal gewonnen:* ${subject}`,
    'deal.lost': ({ subject, reason }) => `*Deal verloren:* ${subject}${reason && ` (${reason})`}`,
    'form.submitted': ({ subject }) => `*Neue Antwort auf* ${subject}`,
    'task.due': ({ subject }) => `*Fällig:* ${subject}`,
    'campaign.sent': ({ subject }) => `Die Kampagne ${subject} ist unterwegs`,
    'automation.run_failed': ({ subject }) =>
      `Die Automation ${subject} hat mit einem Fehler angehalten`,
    'webhook.disabled': ({ subject, code }) =>
      code === 'gone'
        ? `Der Webhook an ${subject} wurde abgeschaltet: Er nimmt keine Nachrichten mehr an`
        : `Der Webhook an ${subject} wurde abgeschaltet: Er schlug fünf Tage lang fehl`,
  },
  test: 'Inlet kann in diesem Kanal schreiben.',
};
