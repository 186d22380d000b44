// The settings of the selected step.
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { allSteps, type Condition, type Draft, type FoundStep, type Step } from '../definition.ts';
import { stepTitle } from '../words.ts';
import { useFlow } from './flow-context.ts';
import classes from './panel.module.css';
import { AssignSettings } from './settings/assign-settings.tsx';
import { ConditionsInput } from './settings/conditions-input.tsx';
import { SettingList } from './settings/setting-list.tsx';
import { WaitSettings } from './settings/wait-settings.tsx';
import { WhatsappSettings } from './settings/whatsapp-settings.tsx';

interface Props {
  draft: Draft;
  found: FoundStep;
  problems: Record<string, string>;
  onChange: (step: Step, edit: string) => void;
}

export function StepPanel({ draft, found, problems, onChange }: Props) {
  const { schemas, words, mayWrite, isCalled } = useFlow();
  const { step, path } = found;
  const schema = schemas.steps[step.type];
  const settings = {
    ...{ settings: step, schema, problems },
    onChange: (next: object, edit: string) => onChange(next as Step, `${step.id} ${edit}`),
  };
  const before = allSteps(draft.steps).slice(
    0,
    allSteps(draft.steps).findIndex((one) => one.path === path),
  );
  const waits = before
    .filter((one) => one.step.type === 'wait' && one.step.event !== undefined)
    .map((one) => ({ id: one.step.id, title: stepTitle(one.step, words) }));
  const ofConditions = Object.fromEntries(
    Object.entries(problems).filter(([name]) => name.startsWith('conditions')),
  );
  return (
    <fieldset className={classes.settings} disabled={!mayWrite}>
      {step.type === 'branch' && (
        <ConditionsInput
          label={t('automations.yesIf')}
          conditions={(step.conditions ?? []) as Condition[]}
          problems={ofConditions}
          waits={waits}
          onChange={(conditions) => settings.onChange({ ...step, conditions }, 'conditions')}
        />
      )}
      {step.type === 'wait' && <WaitSettings {...settings} />}
      {step.type === 'assign' && <AssignSettings {...settings} />}
      {step.type === 'send_whatsapp' && <WhatsappSettings {...settings} />}
      {step.type === 'stop' && <p className={classes.hint}>{t('automations.stopHint')}</p>}
      {!ownPanels.has(step.type) && <SettingList {...settings} />}
      {takesTexts.has(step.type) && (
        <p className={classes.hint}>
          {t('automations.textHint')} {isCalled && t('automations.textHintBody')}
        </p>
      )}
    </fieldset>
  );
}

const ownPanels: ReadonlySet<string> = new Set(['branch', 'wait', 'assign', 'send_whatsapp']);
const takesTexts: ReadonlySet<string> = new Set([
  ...['create_task', 'create_deal', 'add_note', 'send_email', 'send_whatsapp', 'notify'],
  ...['call_url', 'set_field'],
]);

interface ActionsProps {
  onCopy: () => void;
  onRemove: () => void;
}

export function StepActions({ onCopy, onRemove }: ActionsProps) {
  return (
    <>
      <IconButton label={t('automations.copyStep')} icon={<IconCopy />} onClick={onCopy} />
      <IconButton label={t('automations.removeStep')} icon={<IconTrash />} onClick={onRemove} />
    </>
  );
}
