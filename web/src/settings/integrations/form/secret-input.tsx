// A secret. One that is kept shows its last characters only; one of one's own choice can be made here.
import { PasswordInput } from '@mantine/core';
import { IconRefresh, IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { settingHint, settingName } from '../words.ts';
import { newSecret } from './new-secret.ts';
import { isOwnSecret, type SettingField } from './setting-fields.ts';
import classes from './setting-inputs.module.css';

interface Props {
  field: SettingField;
  /** Null: it is removed. */
  value: string | null;
  /** The mask of the one that is kept. */
  kept: string | undefined;
  problem: string | undefined;
  disabled: boolean;
  onChange: (value: string | null) => void;
}

export function SecretInput({ field, value, kept, problem, disabled, onChange }: Props) {
  const [isVisible, setVisible] = useState(false);
  const { name, isRequired, maxLength } = field;
  const isKept = kept !== undefined && value === '';
  const make = () => {
    setVisible(true);
    onChange(newSecret());
  };
  return (
    <div className={classes.secret}>
      <PasswordInput
        label={settingName(name)}
        description={settingHint(field)}
        required={isRequired && kept === undefined}
        disabled={disabled}
        autoComplete="new-password"
        spellCheck={false}
        maxLength={maxLength ?? 500}
        placeholder={isKept ? kept : ''}
        visible={isVisible}
        onVisibilityChange={setVisible}
        visibilityToggleButtonProps={{ 'aria-label': t('integrations.showSecret') }}
        value={value ?? ''}
        error={problem}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {!disabled && (
        <span className={classes.below}>
          {isOwnSecret(name) && (
            <Button tone="accent" icon={<IconRefresh />} onClick={make}>
              {t('integrations.makeSecret')}
            </Button>
          )}
          {kept !== undefined && !isRequired && value !== null && (
            <Button tone="quiet" icon={<IconTrash />} onClick={() => onChange(null)}>
              {t('integrations.removeSecret')}
            </Button>
          )}
          {isKept && <span className={classes.hint}>{t('integrations.secretKept')}</span>}
          {value === null && <span className={classes.hint}>{t('integrations.secretGoes')}</span>}
        </span>
      )}
    </div>
  );
}
