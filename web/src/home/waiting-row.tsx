import type { Lead } from '@inlet/sdk';
import { Link } from '@tanstack/react-router';
import { SourceName } from '../leads/catalog/marks.tsx';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { addressOf } from '../shell/use-entries.ts';
import { formatDuration } from '../texts/format.ts';
import { language } from '../texts/t.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Score } from '../ui/score.tsx';
import { lateness } from './lateness.ts';
import classes from './rows.module.css';
import { TakeOrOwner } from './take-or-owner.tsx';

interface Props {
  workspace: string;
  lead: Lead;
  catalog: Catalog;
  now: Date;
  /** Missing when somebody has it, or when the person may not take it. */
  onTake: (() => void) | undefined;
}

export function WaitingRow({ workspace, lead, catalog, now, onTake }: Props) {
  const waits = Math.max(0, now.getTime() - Date.parse(lead.created_at));
  const owner =
    lead.assigned_user_id === null ? undefined : catalog.people.get(lead.assigned_user_id);
  const about = [lead.company, lead.city].filter((part) => part !== null && part !== '');
  return (
    <li className={classes.row} data-lead={lead.id}>
      <Avatar name={lead.name} size={24} />
      <Link to={addressOf(workspace, { path: `leads/${lead.id}` })} className={classes.link}>
        <span className={classes.name} dir="auto">
          {lead.name}
        </span>
        <span dir="auto">{about.join(', ')}</span>
      </Link>
      <span className={classes.score}>
        <Score score={lead.lead_score} />
      </span>
      <span className={classes.source}>
        {lead.source !== null && <SourceName name={lead.source} />}
      </span>
      <span className={classes.time} data-late={lateness(waits)}>
        {formatDuration(language(), waits)}
      </span>
      <TakeOrOwner name={lead.name} owner={owner} onTake={onTake} />
    </li>
  );
}
