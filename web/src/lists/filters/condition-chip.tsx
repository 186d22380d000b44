// One filter: field, verb and value, each of which can be changed.
import { Menu } from '@mantine/core';
import type { Catalog } from '../../leads/catalog/use-catalog.ts';
import { type LeadField, operatorsOfField } from '../../leads/fields/lead-field.ts';
import { t } from '../../texts/t.ts';
import { FilterChip } from '../../ui/filter-chip.tsx';
import type { Condition, Operator } from '../condition.ts';
import { conditionText, operatorText, sentenceOf } from './condition-text.ts';
import { ValueEditor } from './value-editor.tsx';

interface Props {
  condition: Condition;
  /** Undefined for a field that is not offered. */
  field: LeadField | undefined;
  catalog: Catalog;
  isEditing: boolean;
  onEdit: (isEditing: boolean) => void;
  onChange: (condition: Condition) => void;
  onRemove: () => void;
  onField: () => void;
}

export function ConditionChip(props: Props) {
  const { condition, field, catalog, isEditing, onEdit, onChange, onRemove } = props;
  const text = conditionText(condition, field, catalog);
  const close = () => {
    if (condition.values.length === 0) onRemove();
    else onEdit(false);
  };

  function choose(operator: Operator): void {
    const keeps = takesSame(condition.operator, operator);
    const values = operator === 'empty' ? ['true'] : keeps ? condition.values : [];
    onChange({ ...condition, operator, values });
  }

  const verbs = field === undefined ? [] : operatorsOfField(field);
  const canEdit = field !== undefined && condition.operator !== 'empty';
  return (
    <FilterChip
      field={{ text: text.field, onClick: props.onField }}
      verb={{
        text: text.verb,
        menu: (
          <>
            {verbs.map((operator) => (
              <Menu.Item key={operator} onClick={() => choose(operator)}>
                {operator === 'empty' ? t('filters.isEmpty') : operatorText(operator)}
              </Menu.Item>
            ))}
            {verbs.includes('empty') && (
              <Menu.Item
                onClick={() => onChange({ ...condition, operator: 'empty', values: ['false'] })}
              >
                {t('filters.isNotEmpty')}
              </Menu.Item>
            )}
          </>
        ),
      }}
      value={{ text: text.value, onClick: () => canEdit && onEdit(true) }}
      input={
        isEditing && canEdit ? (
          <ValueEditor
            condition={condition}
            field={field}
            catalog={catalog}
            label={`${text.field} ${text.verb}`}
            onChange={onChange}
            onClose={close}
          />
        ) : undefined
      }
      removeLabel={t('filters.remove', { filter: sentenceOf(text) })}
      onRemove={onRemove}
    />
  );
}

const alike: readonly (readonly Operator[])[] = [
  ['is', 'not', 'over', 'under'],
  ['after', 'before'],
];

const takesSame = (one: Operator, other: Operator): boolean =>
  one === other || alike.some((group) => group.includes(one) && group.includes(other));
