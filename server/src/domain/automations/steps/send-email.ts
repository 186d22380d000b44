// Mails to the leads of runs: queued with the step, so that each is sent once.

import type { NewMail } from '../../mail/mail.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import { findSuppressed } from '../../mail/suppressions/find-suppressed.ts';
import { findTemplates } from '../../mail/templates/find-templates.ts';
import { type RenderedMail, renderTemplate } from '../../mail/templates/render-template.ts';
import type { Template } from '../../mail/templates/template.ts';
import { templateValues } from '../../mail/templates/template-values.ts';
import { getWorkspace } from '../../workspaces/find-workspace.ts';
import type { Reference, Step } from '../automation.ts';
import {
  cannot,
  causeOf,
  noLead,
  type RunnerWork,
  type StepExecutor,
  type StepOutcome,
  type StepRun,
} from './step.ts';

interface MailStep extends Step {
  subject?: string;
  body?: string;
  template_id?: Reference;
}

interface Written {
  mail: NewMail;
  outcome: (number: number) => StepOutcome;
}

export const sendEmail: StepExecutor = async (work, runs) => {
  const { write, workspaceId } = work;
  const suppressed = await findSuppressed(
    write.db,
    workspaceId,
    runs.flatMap(({ lead }) => lead?.row.email ?? []),
  );
  const templates = await templatesOf(work, runs);
  const { name: workspaceName } = await getWorkspace(write.db, workspaceId);
  const results = runs.map((stepRun): StepOutcome | Written => {
    const { row } = stepRun.lead ?? {};
    if (row === undefined) return noLead;
    if (row.email === null) return { outcome: 'skipped', reason: 'no_email' };
    if (suppressed(row.email)) return { outcome: 'skipped', reason: 'suppressed' };
    return written(work, stepRun, { to: row.email, templates, workspaceName });
  });
  const mails = results.flatMap((result) => ('mail' in result ? [result.mail] : []));
  const numbers = (await queueMails(write, workspaceId, mails)).map(({ number }) => number);
  return results.map((result) =>
    'mail' in result ? result.outcome(numbers.shift() ?? 0) : result,
  );
};

interface Context {
  to: string;
  templates: ReadonlyMap<string, Template>;
  workspaceName: string;
}

function written(
  { deps, catalog }: RunnerWork,
  { run, step, lead, render }: StepRun,
  { to, templates, workspaceName }: Context,
): StepOutcome | Written {
  if (lead === null) return noLead;
  const { subject, body, template_id: reference } = step as MailStep;
  const template = reference && templates.get(reference.id);
  if (reference !== undefined && template === undefined) {
    return cannot('template_gone', 'The template of this step was deleted.');
  }
  let rendered: RenderedMail;
  try {
    const values = () => ({
      ...templateValues(deps.presentLead, lead, { catalog, workspaceName }),
      ...{ trigger: run.trigger, steps: run.results },
    });
    rendered = template
      ? renderTemplate(template, values())
      : { subject: render(subject ?? ''), text: render(body ?? ''), html: null };
  } catch (error) {
    return cannot('template_fails', (error as Error).message);
  }
  return {
    mail: {
      ...{ ...rendered, lead: lead.row, to, kind: template?.kind ?? 'transactional' },
      ...{ templateId: template?.id, language: template?.language },
      ...causeOf(run),
    },
    outcome: (number) => ({
      outcome: 'done',
      did: { mail: number, to, subject: rendered.subject },
    }),
  };
}

function templatesOf(
  { write, workspaceId }: RunnerWork,
  runs: readonly StepRun[],
): Promise<ReadonlyMap<string, Template>> {
  const ids = runs.flatMap(({ step }) => (step as MailStep).template_id?.id ?? []);
  return findTemplates(write.db, workspaceId, ids);
}
