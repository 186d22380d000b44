import { Checkbox, Input } from '@mantine/core';
import { t } from '../../texts/t.ts';
import classes from './endpoint-dialog.module.css';
import { eventTypes, toggleType } from './event-choice.ts';
import { eventName } from './event-words.ts';

interface Props {
  types: readonly string[];
  problem: string | undefined;
  onChange: (types: string[]) => void;
}

export function EventTypes({ types, problem, onChange }: Props) {
  const isAll = eventTypes.every((type) => types.includes(type));
  return (
    <Input.Wrapper label={t('webhooks.events')} labelElement="div" error={problem}>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no grid in every browser */}
      <div className={classes.types} role="group" aria-label={t('webhooks.events')}>
        <Checkbox
          className={classes.all}
          label={t('webhooks.allEvents')}
          checked={isAll}
          indeterminate={!isAll && types.length > 0}
          onChange={() => onChange(isAll ? [] : [...eventTypes])}
        />
        {eventTypes.map((type) => (
          <Checkbox
            key={type}
            label={eventName(type)}
            checked={types.includes(type)}
            onChange={() => onChange(toggleType(types, type))}
          />
        ))}
      </div>
    </Input.Wrapper>
  );
}
