import type { SentencesOf } from './sentences.ts';

const plurals: Record<string, string> = { lead: 'leads', contact: 'contacts', deal: 'deals' };

export const english: SentencesOf = {
  sentences: {
    lead_assigned: ({ actor, subject, subjectType, count }) =>
      count > 1
        ? `${actor} assigned ${count} ${plurals[subjectType]} to you`
        : `${actor} assigned ${subject} to you`,
    lead_waiting: ({ subject, params, count }) =>
      count > 1
        ? `${count} leads have waited ${params.minutes} minutes for a first touch`
        : `${subject} has waited ${params.minutes} minutes for a first touch`,
    mention: ({ actor, subject, params }) =>
      `${actor} mentioned you in a note on ${subject}: ${params.excerpt}`,
    task_due: ({ subject }) => `Your task is due: ${subject}`,
    form_answered: ({ subject, params, count }) =>
      count > 1
        ? `${count} new answers to the form ${params.form}`
        : `${subject} answered the form ${params.form}`,
    import_done: ({ subject, params }) =>
      params.state === 'failed'
        ? `Your import of ${subject} failed`
        : `Your import of ${subject} is done: ${params.created} new, ${params.updated} changed`,
    automation_message: ({ params, count }) =>
      count > 1 ? `${params.message} (and ${count - 1} more)` : String(params.message),
    automation_stopped: ({ subject, count }) =>
      count > 1
        ? `The automation ${subject} stopped ${count} times`
        : `The automation ${subject} stopped`,
    webhook_failing: ({ subject, params }) =>
      params.code === 'gone'
        ? `The webhook to ${subject} was switched off: it accepts no more messages`
        : `The webhook to ${subject} was switched off: it failed for five days`,
  },
  somebody: 'Inlet',
  unnamed: 'a record that is gone',
  several: (count, workspace) => `${count} notifications from ${workspace}`,
  more: (count) => `And ${count} more.`,
  open: 'Open',
  why: (workspace) =>
    `You get this mail as a member of ${workspace}. Choose what you want to be notified of:`,
};
