import type { ChatSentences } from './sentences.ts';

export const english: ChatSentences = {
  events: {
    'lead.created': ({ subject }) => `*New lead:* ${subject}`,
    'lead.assigned': ({ subject, assignee }) => `${subject} is assigned to *${assignee}*`,
    'lead.won': ({ subject }) => `*Won:* ${subject}`,
    'lead.sold': ({ subject }) => `*Sold:* ${subject}`,
    'deal.created': ({ subject }) => `*New deal:* ${subject}`,
    'deal.won': ({ subject }) => `*Deal won:* ${subject}`,
    'deal.lost': ({ subject, reason }) => `*Deal lost:* ${subject}${reason && ` (${reason})`}`,
    'form.submitted': ({ subject }) => `*New answer to* ${subject}`,
    'task.due': ({ subject }) => `*Due:* ${subject}`,
    'campaign.sent': ({ subject }) => `The campaign ${subject} is on its way`,
    'automation.run_failed': ({ subject }) => `The automation ${subject} stopped with an error`,
    'webhook.disabled': ({ subject, code }) =>
      code === 'gone'
        ? `The webhook to ${subject} was switched off: it accepts no more messages`
        : `The webhook to ${subject} was switched off: it failed for five days`,
  },
  test: 'Inlet can post to this channel.',
};
