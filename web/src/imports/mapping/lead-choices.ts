// The fields of a lead and the custom fields of the workspace, as the groups of a select.
import type { CustomField } from '@inlet/sdk';
import { t } from '../../texts/t.ts';
import { customChoice, leadTargets, targetText } from './field-choices.ts';

export const leadChoices = (customFields: readonly CustomField[]) => [
  {
    group: t('import.groupLead'),
    items: leadTargets.map((target) => ({ value: target as string, label: t(targetText(target)) })),
  },
  {
    group: t('import.groupCustom'),
    items: customFields.map((field) => ({ value: customChoice(field), label: field.label })),
  },
];
