import { check, type Figure } from '../figure.ts';
import { rateOf } from '../webhooks/measure-webhooks.ts';
import type { AutomationsMeasured } from './measure-automations.ts';

export function judgeAutomations({ intake, firstStep, steps }: AutomationsMeasured): Figure[] {
  const share = rateOf(intake.listening) / rateOf(intake.without);
  const base = { connections: null, ratios: {}, checks: [] };
  return [
    {
      ...{ ...base, name: 'intake, 2 automations', samples: intake.listening, share },
      checks: [check('intake with automations', share)],
    },
    {
      ...{ ...base, samples: [firstStep] },
      name: `from an event to the first step, at ${firstStep.perSecond} leads a second`,
      checks: [check('first step ms', firstStep.p50Ms)],
    },
    {
      ...{ ...base, samples: [{ perSecond: steps.perSecond }] },
      name: `steps of ${steps.runs.toLocaleString('en-GB')} runs`,
      checks: [check('steps a second', steps.perSecond)],
    },
  ];
}
