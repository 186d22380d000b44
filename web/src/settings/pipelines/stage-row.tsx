import type { Stage } from '@inlet/sdk';
import { NumberInput, Select } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatPercent } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import type { Hue } from '../../ui/hues.ts';
import { type RowAction, RowMenu } from '../../ui/row-menu.tsx';
import catalog from '../catalog/catalog.module.css';
import { colourOf } from '../catalog/hue-colour.ts';
import { HueMenu } from '../catalog/hue-menu.tsx';
import { NameField } from '../catalog/name-field.tsx';
import classes from './pipelines.module.css';
import type { PipelineActions } from './use-pipeline-actions.ts';

const outcomes = ['open', 'won', 'lost'] as const;

interface Props {
  stage: Stage;
  hue: Hue;
  index: number;
  last: number;
  /** Undefined for those who may not change it. */
  actions: PipelineActions | undefined;
  onDelete: () => void;
}

export function StageRow({ stage, hue, index, last, actions, onDelete }: Props) {
  const { name, outcome, probability } = stage;
  const moves: RowAction[] = [
    { label: t('catalog.moveUp'), icon: <IconArrowUp />, to: index - 1 },
    { label: t('catalog.moveDown'), icon: <IconArrowDown />, to: index + 1 },
  ]
    .filter(({ to }) => to >= 0 && to <= last)
    .map(({ to, ...action }) => ({ ...action, onClick: () => actions?.moveStage(stage, to) }));
  return (
    <>
      <HueMenu
        name={name}
        hue={hue}
        onChange={actions && ((next) => actions.changeStage(stage, { color: colourOf(next) }))}
      />
      <NameField
        label={t('catalog.nameOf', { name })}
        name={name}
        maxLength={100}
        onSave={actions && ((next) => actions.changeStage(stage, { name: next }))}
      />
      <code className={catalog.key}>{stage.key}</code>
      {actions === undefined ? (
        <span className={catalog.count}>
          {t(`pipelines.outcome_${outcome}`)} · {formatPercent(language(), probability / 100)}
        </span>
      ) : (
        <>
          <Select
            className={classes.outcome}
            size="xs"
            aria-label={t('pipelines.outcomeOf', { name })}
            allowDeselect={false}
            data={outcomes.map((value) => ({ value, label: t(`pipelines.outcome_${value}`) }))}
            value={outcome}
            onChange={(value) => {
              const next = outcomes.find((one) => one === value);
              if (next && next !== outcome) actions.changeStage(stage, { outcome: next });
            }}
          />
          <Probability
            label={t('pipelines.probabilityOf', { name })}
            value={probability}
            onSave={(next) => actions.changeStage(stage, { probability: next })}
          />
          <RowMenu
            label={t('settings.actionsOf', { name })}
            actions={[
              ...moves,
              {
                ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
                onClick: onDelete,
              },
            ]}
          />
        </>
      )}
    </>
  );
}

interface ProbabilityProps {
  label: string;
  value: number;
  onSave: (value: number) => void;
}

function Probability({ label, value, onSave }: ProbabilityProps) {
  const [typed, setTyped] = useState<number | string>(value);
  useEffect(() => setTyped(value), [value]);
  return (
    <NumberInput
      className={classes.probability}
      size="xs"
      aria-label={label}
      min={0}
      max={100}
      clampBehavior="strict"
      allowDecimal={false}
      hideControls
      suffix=" %"
      value={typed}
      onChange={setTyped}
      onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
      onBlur={() => {
        if (typed === '' || typed === value) setTyped(value);
        else onSave(Number(typed));
      }}
    />
  );
}
