import type { WaitingLead } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatDuration } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { nextAlert, urgencyOf } from './next-alert.ts';
import classes from './rows.module.css';
import { TakeOrOwner } from './take-or-owner.tsx';

interface Props {
  workspace: string;
  clock: WaitingLead;
  catalog: Catalog;
  now: Date;
  onTake: (() => void) | undefined;
}

export function ClockRow({ workspace, clock, catalog, now, onTake }: Props) {
  const { lead_id: id, lead_name: name, lead_company: company, assigned_user_id } = clock;
  const waits = Math.max(0, now.getTime() - Date.parse(clock.waiting_since));
  const owner = assigned_user_id === null ? undefined : catalog.people.get(assigned_user_id);
  return (
    <li className={classes.row} data-lead={id}>
      <Avatar name={name} size={24} />
      <Link to={addressOf(workspace, { path: `leads/${id}` })} className={classes.link}>
        <span className={classes.name} dir="auto">
          {name}
        </span>
        <span dir="auto">{company}</span>
      </Link>
      <span className={classes.alert}>{alertText(clock, now)}</span>
      <span className={classes.time} data-late={urgencyOf(clock)}>
        {formatDuration(language(), waits)}
      </span>
      <TakeOrOwner name={name} owner={owner} onTake={onTake} />
    </li>
  );
}

function alertText(clock: WaitingLead, now: Date): string {
  const next = nextAlert(clock, now);
  if (next === undefined) return '';
  const { level, inMs } = next;
  if (inMs === undefined) return t(`home.alerted_${level}`);
  return t(`home.alerts_${level}`, { time: formatDuration(language(), inMs) });
}
