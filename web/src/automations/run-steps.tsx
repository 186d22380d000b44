// A run or a test step by step: what each saw, what it did, and why a way was taken.
import type { AutomationRunStep } from '@inlet/sdk';
import { useParams } from '@tanstack/react-router';
import { useTimes } from '../session/use-times.ts';
import { t } from '../texts/t.ts';
import type { Condition, Step } from './definition.ts';
import { OutcomeMark } from './editor/outcome-mark.tsx';
import classes from './editor/panel.module.css';
import { outcomeOf } from './outcome.ts';
import { stepFacts } from './step-facts.ts';
import { conditionSentence, errorText, stepName, stepTitle, type Words } from './words.ts';

interface Props {
  steps: readonly AutomationRunStep[];
  /** Of the definition that ran, by their ids. */
  defined: ReadonlyMap<string, Step>;
  words: Words;
  /** Beside each step, such as its time. */
  beside?: (step: AutomationRunStep) => React.ReactNode;
}

export function RunSteps({ steps, defined, words, beside }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { moment } = useTimes(workspace);
  return (
    <ol className={classes.went}>
      {steps.map((step, index) => {
        const known = defined.get(step.step_id);
        const detail =
          step.type === 'branch'
            ? whyText((step.saw.conditions ?? []) as Seen[], known, words)
            : stepFacts(step, moment);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a step that was tried again has two rows
          <li key={index} className={classes.wentStep}>
            <OutcomeMark outcome={outcomeOf(step.outcome)} />
            <span className={classes.wentText}>
              <span dir="auto">{known ? stepTitle(known, words) : stepName(step.type)}</span>
              {beside?.(step)}
              {detail !== '' && (
                <span className={classes.wentDetail} dir="auto">
                  {detail}
                </span>
              )}
              {step.error?.message && (
                <span className={`${classes.wentDetail} ${classes.wentProblem}`}>
                  {errorText(step.error)}
                </span>
              )}
            </span>
          </li>
        );
      })}
    </ol>
  );
}

interface Seen {
  field: string;
  operator: string;
  actual: unknown;
  holds: boolean;
}

/** "no, because Score is 40, and not over 70". */
function whyText(seen: readonly Seen[], step: Step | undefined, words: Words): string {
  const conditions = (step?.conditions ?? []) as Condition[];
  const failed = seen.findIndex(({ holds }) => !holds);
  const index = failed === -1 ? 0 : failed;
  const [asked, saw] = [conditions[index], seen[index]];
  if (asked === undefined || saw === undefined) {
    return t(failed === -1 ? 'automations.way_yes' : 'automations.way_no');
  }
  const condition = conditionSentence(asked, words);
  const actual = saw.actual === null ? t('automations.nothing') : [saw.actual].flat().join(', ');
  return t(failed === -1 ? 'automations.yesBecause' : 'automations.noBecause', {
    ...{ condition, actual },
  });
}
