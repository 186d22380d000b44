// Where a received field can go, as the groups of a select.
import type { CustomField } from '@inlet/sdk';
import {
  leadTargets,
  newChoice,
  newTypes,
  targetText,
} from '../../../imports/mapping/field-choices.ts';
import { leadChoices } from '../../../imports/mapping/lead-choices.ts';
import { t } from '../../../texts/t.ts';
import { byName, type FieldRow, leftOut } from './mapping-rows.ts';

const customPrefix = 'custom_fields.';

/** A field of the lead in words. */
export function fieldName(field: string, customFields: readonly CustomField[]): string {
  const target = leadTargets.find((one) => one === field);
  if (target !== undefined) return t(targetText(target));
  const key = field.replace(customPrefix, '');
  return customFields.find((one) => one.key === key)?.label ?? key;
}

interface Options {
  row: Pick<FieldRow, 'choice' | 'field'> | undefined;
  customFields: readonly CustomField[];
  mayAddFields: boolean;
}

export function mappingChoices({ row, customFields, mayAddFields }: Options) {
  const { choice = byName, field = null } = row ?? {};
  const groups = leadChoices(customFields);
  const known = groups.flatMap(({ items }) => items.map(({ value }) => value));
  const isOther = choice !== byName && choice !== leftOut && !known.includes(choice);
  return [
    {
      value: byName,
      label:
        choice === byName && field !== null
          ? t('integrations.byNameTo', { field: fieldName(field, customFields) })
          : t('integrations.byName'),
    },
    { value: leftOut, label: t('integrations.leaveOut') },
    ...(isOther ? [{ value: choice, label: fieldName(choice, customFields) }] : []),
    ...groups,
    ...(mayAddFields
      ? [
          {
            group: t('import.groupNew'),
            items: newTypes.map((type) => ({
              ...{ value: newChoice(type), label: t(`import.new_${type}`) },
            })),
          },
        ]
      : []),
  ];
}
