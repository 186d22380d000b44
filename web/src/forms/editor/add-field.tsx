import type { CustomField, FormField } from '@inlet/sdk';
import { Menu } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { FieldIcon } from './field-icon.tsx';
import { fieldTypes, retype } from './field-kinds.ts';
import classes from './fields-panel.module.css';
import { customField, leadField, leadFieldKeys } from './targets.ts';

interface Props {
  /** The keys that the form has already. */
  taken: ReadonlySet<string>;
  customFields: readonly CustomField[];
  onAdd: (field: FormField) => void;
}

export function AddField({ taken, customFields, onAdd }: Props) {
  const ofLead = leadFieldKeys.filter((key) => !taken.has(key)).map(leadField);
  const custom = customFields.filter(({ key }) => !taken.has(key)).map(customField);
  const questions = fieldTypes.map(newQuestion);
  const item = (field: FormField, label = field.label) => (
    <Menu.Item
      key={`${field.key} ${field.type}`}
      leftSection={<FieldIcon type={field.type} />}
      onClick={() => onAdd(field)}
    >
      {label}
    </Menu.Item>
  );
  return (
    <Menu position="bottom-start" width={240}>
      <Menu.Target>
        <Button icon={<IconPlus />} className={classes.add}>
          {t('forms.addField')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        {ofLead.length > 0 && <Menu.Label>{t('forms.ofTheLead')}</Menu.Label>}
        {ofLead.map((field) => item(field))}
        {custom.length > 0 && <Menu.Label>{t('forms.customFields')}</Menu.Label>}
        {custom.map((field) => item(field))}
        <Menu.Label>{t('forms.ownQuestion')}</Menu.Label>
        {questions.map((field) => item(field, t(`forms.type_${field.type}`)))}
      </Menu.Dropdown>
    </Menu>
  );
}

function newQuestion(type: FormField['type']): FormField {
  const key = type === 'consent' ? 'consent' : 'question';
  const label = type === 'consent' ? t('forms.consentLabel') : t('forms.newQuestion');
  return retype({ key, label, type }, type, defaultTexts());
}

export const defaultTexts = () => ({
  options: [t('forms.choiceOne'), t('forms.choiceTwo')],
  consent: t('forms.consentText'),
});
