import { IconArrowLeft } from '@tabler/icons-react';
import type { Ref } from 'react';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { type Draft, type FoundStep, problemsAt } from '../definition.ts';
import { lookOfStep, lookOfTrigger } from '../step-looks.ts';
import { eventName, stepName } from '../words.ts';
import { useFlow } from './flow-context.ts';
import classes from './panel.module.css';
import { StepActions, StepPanel } from './step-panel.tsx';
import { TestPanel } from './test/test-panel.tsx';
import type { Test } from './test/use-test.ts';
import { TriggerPanel } from './trigger-panel.tsx';
import type { useEdits } from './use-edits.ts';

interface Props {
  ref: Ref<HTMLElement>;
  workspace: string;
  draft: Draft;
  /** The selected step; undefined for the trigger. */
  found: FoundStep | undefined;
  problems: Record<string, string>;
  edits: ReturnType<typeof useEdits>;
  test: Test;
  onChange: (draft: Draft, edit: string) => void;
  /** On a phone, the panel stands in place of the flow. */
  onClose?: () => void;
}

export function SidePanel(props: Props) {
  const { ref, workspace, draft, found, problems, edits, test, onChange, onClose } = props;
  const { mayWrite } = useFlow();
  const look = found ? lookOfStep(found.step.type) : lookOfTrigger(draft.trigger.type);
  const name = found ? stepName(found.step.type) : eventName(draft.trigger.type);
  return (
    <section ref={ref} className={classes.side} aria-label={t('automations.settings')}>
      <div className={classes.head}>
        {onClose && (
          <IconButton
            label={t('automations.backToFlow')}
            icon={<IconArrowLeft />}
            onClick={onClose}
          />
        )}
        <span className={classes.icon} data-hue={look.hue}>
          <look.icon aria-hidden />
        </span>
        <h2 className={classes.name}>{name}</h2>
        {found && mayWrite && (
          <StepActions
            onCopy={() => edits.copy(found.step.id)}
            onRemove={() => edits.remove(found.step.id)}
          />
        )}
      </div>
      {found ? (
        <StepPanel
          key={found.step.id}
          draft={draft}
          found={found}
          problems={problemsAt(problems, found.path)}
          onChange={edits.replace}
        />
      ) : (
        <TriggerPanel draft={draft} problems={problems} onChange={onChange} />
      )}
      <TestPanel workspace={workspace} draft={draft} test={test} />
    </section>
  );
}
