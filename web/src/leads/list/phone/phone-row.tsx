import type { Lead } from '@inlet/sdk';
import { useMe } from '../../../session/me.ts';
import { formatAge } from '../../../texts/format.ts';
import { locale, t } from '../../../texts/t.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Score } from '../../../ui/score.tsx';
import { Look } from '../../catalog/marks.tsx';
import { fieldValue } from '../../fields/lead-field.ts';
import { valueText } from '../../fields/value-text.ts';
import cell from '../lead-cell.module.css';
import type { LeadList } from '../use-lead-list.ts';
import classes from './phone-list.module.css';

interface Props {
  lead: Lead | undefined;
  list: LeadList;
  now: Date;
  isFresh: (lead: Lead) => boolean;
  onOpen: (lead: Lead) => void;
}

export function PhoneRow({ lead, list, now, isFresh, onOpen }: Props) {
  const { catalog, fields, workspace } = list;
  const { user, workspace: own } = useMe(workspace);
  if (lead === undefined) return <span className={classes.skeleton} />;
  const look = catalog.statusLook.get(lead.status);
  const owner = lead.assigned_user_id === null ? null : catalog.people.get(lead.assigned_user_id);
  const money = fields.all.find(({ currency }) => currency);
  const amount = money && valueText(money, fieldValue(lead, money.name), catalog);
  const from = lead.company ?? [lead.city, lead.state].filter(Boolean).join(', ');
  const timeZone = user?.time_zone ?? own.time_zone;
  return (
    <button type="button" className={classes.lead} onClick={() => onOpen(lead)}>
      <span className={classes.line}>
        <span className={classes.name} dir="auto">
          {lead.name || lead.email || lead.phone || t('leads.unnamed')}
        </span>
        {isFresh(lead) && <span className={cell.fresh} role="img" aria-label={t('leads.fresh')} />}
        <span className={classes.end}>
          {formatAge(new Date(lead.created_at), { language: locale(), timeZone, now })}
        </span>
      </span>
      <span className={classes.line}>
        {look && (
          <span className={classes.status}>
            <Look look={look} />
          </span>
        )}
        {from && (
          <>
            <span aria-hidden>·</span>
            <span className={classes.from} dir="auto">
              {from}
            </span>
          </>
        )}
        <span className={classes.end}>
          {amount}
          <Score
            score={lead.lead_score}
            label={`${t('leads.field.lead_score')} ${lead.lead_score}`}
          />
          <Avatar {...(owner && { name: owner.name, hue: owner.hue })} />
        </span>
      </span>
    </button>
  );
}
