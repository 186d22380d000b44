// How many turns each gets of those among whom leads go round: the members of a team, or the named ones.
import { NumberInput } from '@mantine/core';
import { t } from '../../../texts/t.ts';
import type { Settings } from '../../definition.ts';
import { useFlow } from '../flow-context.ts';
import classes from './settings.module.css';

interface Props {
  settings: Settings;
  onChange: (settings: Settings, edit: string) => void;
}

interface TeamWeight {
  user_id: number;
  weight: number;
}

export function TurnSettings({ settings, onChange }: Props) {
  const { people, teams } = useFlow().words.catalog;
  const team = teams.find(({ id }) => id === Number(settings.team_id));
  const members = team?.users.map(({ id }) => id) ?? listOf<unknown>(settings.user_ids).map(Number);
  const ofTeam = new Map(
    listOf<TeamWeight>(settings.team_weights).map((one) => [Number(one.user_id), one.weight]),
  );
  const named = listOf<number>(settings.weights);
  const weights = members.map((id, index) => (team ? ofTeam.get(id) : named[index]) ?? 1);
  if (members.length < 2) return null;

  function change(at: number, weight: number) {
    const next = weights.with(at, weight);
    const turns = members.map((id, index) => ({ user_id: id, weight: next[index] ?? 1 }));
    onChange(
      { ...settings, ...(team ? { team_weights: turns } : { weights: next }) },
      `weight ${at}`,
    );
  }

  return (
    <>
      <span className={classes.label}>{t('automations.weights')}</span>
      {members.map((id, index) => (
        <NumberInput
          key={id}
          label={people.get(id)?.name ?? String(id)}
          min={1}
          max={100}
          allowDecimal={false}
          value={weights[index] ?? 1}
          onChange={(next) => change(index, Number(next) || 1)}
        />
      ))}
    </>
  );
}

const listOf = <Item,>(value: unknown): Item[] => (Array.isArray(value) ? value : []);
