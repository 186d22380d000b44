// The trigger: what starts a run, for which records, and how often that would have been.
import { Select, TextInput } from '@mantine/core';
import { t } from '../../texts/t.ts';
import type { Draft, Trigger } from '../definition.ts';
import { problemsAt, triggerProblems } from '../definition.ts';
import { eventName } from '../words.ts';
import { useFlow } from './flow-context.ts';
import classes from './panel.module.css';
import { AddressSetting } from './settings/address-setting.tsx';
import { ConditionsInput } from './settings/conditions-input.tsx';
import { SettingList } from './settings/setting-list.tsx';
import { HistoryTrial } from './test/history-trial.tsx';

interface Props {
  draft: Draft;
  problems: Record<string, string>;
  onChange: (draft: Draft, edit: string) => void;
}

/** What a new trigger of a type starts with. */
const startOf: Readonly<Record<string, Record<string, unknown>>> = {
  schedule: { cron: '0 9 * * 1-5', for_each_lead: true },
  inactivity: { days: 7 },
  inbound_webhook: { creates_leads: true },
};

export function TriggerPanel({ draft, problems, onChange }: Props) {
  const { schemas, mayWrite } = useFlow();
  const { trigger, conditions } = draft;
  const own = triggerProblems(problems);
  const groups = Map.groupBy(Object.keys(schemas.triggers), (type) =>
    type.includes('.') ? (type.split('.')[0] ?? '') : 'time',
  );
  return (
    <fieldset className={classes.settings} disabled={!mayWrite}>
      <TextInput
        label={t('automations.name')}
        value={draft.name}
        error={problems.name}
        onChange={({ currentTarget }) => onChange({ ...draft, name: currentTarget.value }, 'name')}
      />
      <Select
        label={t('automations.startsWhen')}
        data={[...groups].map(([group, types]) => ({
          group: t(`automations.triggers_${group as 'lead'}`),
          items: types.map((type) => ({ value: type, label: eventName(type) })),
        }))}
        value={trigger.type}
        error={own.type}
        searchable
        allowDeselect={false}
        maxDropdownHeight={360}
        onChange={(type) =>
          type !== null &&
          type !== trigger.type &&
          onChange({ ...draft, trigger: { type, ...startOf[type] } }, 'trigger')
        }
      />
      <SettingList
        key={trigger.type}
        settings={trigger}
        schema={schemas.triggers[trigger.type]}
        problems={own}
        onChange={(next, edit) =>
          onChange({ ...draft, trigger: next as Trigger }, `trigger ${edit}`)
        }
      />
      {trigger.type === 'inbound_webhook' && <AddressSetting name={draft.name} />}
      <ConditionsInput
        label={t('automations.onlyIf')}
        conditions={conditions}
        problems={problemsAt(problems, 'conditions')}
        onChange={(next) => onChange({ ...draft, conditions: next }, 'conditions')}
      />
      <HistoryTrial trigger={trigger} conditions={conditions} />
    </fieldset>
  );
}
