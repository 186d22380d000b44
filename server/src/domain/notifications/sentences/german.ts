import type { SentencesOf } from './sentences.ts';

const plurals: Record<string, string> = { lead: 'Leads', contact: 'Kontakte', deal: 'Deals' };

export const german: SentencesOf = {
  sentences: {
    lead_assigned: ({ actor, subject, subjectType, count }) =>
      count > 1
        ? `${actor} hat Ihnen ${count} ${plurals[subjectType]} zugewiesen`
        : `${actor} hat Ihnen ${subject} zugewiesen`,
    lead_waiting: ({ subject, params, count }) =>
      count > 1
        ? `${count} Leads warten seit ${params.minutes} Minuten auf den ersten Kontakt`
        : `${subject} wartet seit ${params.minutes} Minuten auf den ersten Kontakt`,
    mention: ({ actor, subject, params }) =>
      `${actor} hat Sie in einer Notiz zu ${subject} erwähnt: ${params.excerpt}`,
    task_due: ({ subject }) => `Ihre Aufgabe ist fällig: ${subject}`,
    form_answered: ({ subject, params, count }) =>
      count > 1
        ? `${count} neue Antworten auf das Formular ${params.form}`
        : `${subject} hat das Formular ${params.form} ausgefüllt`,
    import_done: ({ subject, params }) =>
      params.state === 'failed'
        ? `Ihr Import von ${subject} ist fehlgeschlagen`
        : `Ihr Import von ${subject} ist fertig: ${params.created} neu, ${params.updated} geändert`,
    automation_message: ({ params, count }) =>
      count > 1 ? `${params.message} (und ${count - 1} weitere)` : String(params.message),
    automation_stopped: ({ subject, count }) =>
      count > 1
        ? `Die Automation ${subject} hat ${count}-mal angehalten`
        : `Die Automation ${subject} hat angehalten`,
    webhook_failing: ({ subject, params }) =>
      params.code === 'gone'
        ? `Der Webhook an ${subject} wurde abgeschaltet: Er nimmt keine Nachrichten mehr an`
        : `Der Webhook an ${subject} wurde abgeschaltet: Er schlug fünf Tage lang fehl`,
  },
  somebody: 'Inlet',
  unnamed: 'einem gelöschten Eintrag',
  several: (count, workspace) => `${count} Benachrichtigungen von ${workspace}`,
  more: (count) => `Und ${count} weitere.`,
  open: 'Öffnen',
  why: (workspace) =>
    `Sie erhalten diese E-Mail als Mitglied von ${workspace}. Wählen Sie, worüber Sie benachrichtigt werden:`,
};
