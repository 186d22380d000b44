import type { ConditionSubject } from '../conditions/test-conditions.ts';
import type { StepRun } from './step.ts';

export const subjectOf = ({ run }: StepRun): ConditionSubject => ({
  ...{ lead: run.leadId, deal: run.dealId, contact: run.contactId },
  change: {
    before: (run.trigger.before ?? null) as ConditionSubject['facts']['trigger'] | null,
    after: (run.trigger.after ?? null) as ConditionSubject['facts']['trigger'] | null,
  },
  facts: { trigger: run.trigger, steps: run.results },
});
