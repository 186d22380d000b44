import { Autocomplete, Select, TextInput } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { t } from '../../../texts/t.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import type { Condition } from '../../definition.ts';
import { conditionSentence, wordOf } from '../../words.ts';
import { useFlow } from '../flow-context.ts';
import classes from './settings.module.css';

interface Props {
  condition: Condition;
  waits: readonly { id: string; title: string }[];
  onChange: (condition: Condition) => void;
  onRemove: () => void;
}

const valueless: readonly string[] = ['empty', 'not_empty', 'changed'];

export function ConditionRow({ condition, waits, onChange, onRemove }: Props) {
  const { words, schemas } = useFlow();
  const { field, operator } = condition;
  const wait = waits.find(({ id }) => field === `steps.${id}.result`);
  const operators = (schemas.condition.properties.operator?.enum ?? []).map(String);
  const text = (name: 'value' | 'from' | 'to', label: string) => (
    <TextInput
      label={label}
      value={condition[name] === undefined ? '' : [condition[name]].flat().join(', ')}
      onChange={({ currentTarget: { value } }) => {
        const { [name]: _old, ...rest } = condition;
        onChange(value === '' && name !== 'value' ? rest : { ...rest, [name]: value });
      }}
    />
  );
  const sentence = conditionSentence(condition, words);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset has no grid
    <div className={classes.row} role="group" aria-label={sentence}>
      <div className={classes.inputs}>
        {wait !== undefined ? (
          <Select
            label={wait.title}
            data={['event', 'timeout', 'time'].map((value) => ({
              value,
              label: wordOf(`automations.waited_${value}`, value),
            }))}
            value={String(condition.value)}
            allowDeselect={false}
            onChange={(value) => onChange({ ...condition, value })}
          />
        ) : (
          <>
            <Autocomplete
              label={t('automations.field')}
              data={words.fields.all.map(({ name }) => name)}
              value={field}
              onChange={(next) => onChange({ ...condition, field: next })}
            />
            <Select
              label={t('automations.operator')}
              data={operators.map((value) => ({
                value,
                label: wordOf(`automations.operator_${value}`, value),
              }))}
              value={operator}
              allowDeselect={false}
              onChange={(next) => onChange(withOperator(condition, next ?? operator))}
            />
            {operator === 'changed' && text('from', t('automations.fromValue'))}
            {operator === 'changed' && text('to', t('automations.toValue'))}
            {!valueless.includes(operator) && text('value', t('automations.value'))}
          </>
        )}
      </div>
      <IconButton
        label={t('filters.remove', { filter: sentence })}
        icon={<IconX />}
        onClick={onRemove}
      />
    </div>
  );
}

function withOperator({ field, value = '' }: Condition, operator: string): Condition {
  return valueless.includes(operator) ? { field, operator } : { field, operator, value };
}
