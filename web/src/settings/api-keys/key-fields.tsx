// The fields of a key: what it may do, how often, and until when.
import { Checkbox, NumberInput, Radio, Select, TextInput } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import '@mantine/dates/styles.css';
import { t } from '../../texts/t.ts';
import type { KeyDraft } from './key-draft.ts';
import classes from './key-fields.module.css';
import { limitUnits } from './limit-text.ts';
import { actions, presets, resources, scopesOfPreset, toggleScope } from './scope-choice.ts';

interface Props {
  draft: KeyDraft;
  problems: Record<string, string>;
  isFull: boolean;
  onChange: (change: Partial<KeyDraft>) => void;
}

export function KeyFields({ draft, problems, isFull, onChange }: Props) {
  return (
    <>
      <TextInput
        data-autofocus
        required
        label={t('keys.name')}
        description={t('keys.nameHint')}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        maxLength={200}
        value={draft.name}
        error={problems.name}
        onChange={({ currentTarget: { value } }) => onChange({ name: value })}
      />
      {isFull && (
        <Radio.Group
          label={t('keys.scopes')}
          value={draft.preset}
          error={problems.scopes}
          onChange={(value) => {
            const preset = presets.find((one) => one === value);
            if (preset) onChange({ preset, scopes: scopesOfPreset(preset, draft.scopes) });
          }}
        >
          <div className={classes.presets}>
            {presets.map((preset) => (
              <Radio key={preset} value={preset} label={t(`keys.preset_${preset}`)} />
            ))}
          </div>
        </Radio.Group>
      )}
      {isFull && draft.preset === 'some' && <ScopeTable draft={draft} onChange={onChange} />}
      <div className={classes.row}>
        <NumberInput
          label={t('keys.limit')}
          placeholder={t('keys.limitDefault')}
          min={1}
          max={1_000_000_000}
          allowDecimal={false}
          hideControls
          value={draft.quota}
          error={problems.limit}
          onChange={(quota) => onChange({ quota })}
        />
        <Select
          label={t('keys.limitUnit')}
          allowDeselect={false}
          data={limitUnits.map((unit) => ({ value: unit, label: t(`keys.per_${unit}`) }))}
          value={draft.unit}
          onChange={(value) => {
            const unit = limitUnits.find((one) => one === value);
            if (unit) onChange({ unit });
          }}
        />
        <DateInput
          label={t('keys.expires')}
          placeholder={t('keys.never')}
          clearable
          clearButtonProps={{ 'aria-label': t('keys.never') }}
          minDate={new Date()}
          valueFormat="YYYY-MM-DD"
          value={draft.expires}
          error={problems.expires_at}
          onChange={(expires) => onChange({ expires })}
        />
      </div>
    </>
  );
}

function ScopeTable({ draft, onChange }: Pick<Props, 'draft' | 'onChange'>) {
  return (
    <div className={classes.scopes}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('keys.resource')}</th>
            {actions.map((action) => (
              <th key={action} scope="col">
                {t(`keys.${action}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {resources.map((resource) => (
            <tr key={resource}>
              <th scope="row">{t(`keys.resource_${resource}`)}</th>
              {actions.map((action) => (
                <td key={action}>
                  <Checkbox
                    aria-label={`${t(`keys.${action}`)}: ${t(`keys.resource_${resource}`)}`}
                    checked={draft.scopes.includes(`${action}:${resource}`)}
                    onChange={() =>
                      onChange({ scopes: toggleScope(draft.scopes, `${action}:${resource}`) })
                    }
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
