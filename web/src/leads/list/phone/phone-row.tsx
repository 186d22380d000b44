import type { Lead } from '@inlet/sdk';
import { useLongPress } from '@mantine/hooks';
import { useRef } from 'react';
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
  /** Undefined while no lead is selected. */
  isSelected: boolean | undefined;
  onOpen: (lead: Lead) => void;
  /** By a long press, or by a tap while others are selected. */
  onSelect: (lead: Lead) => void;
}

export function PhoneRow({ lead, list, now, isFresh, isSelected, onOpen, onSelect }: Props) {
  const { catalog, fields, workspace } = list;
  const { user, workspace: own } = useMe(workspace);
  // The tap that ends a long press is none of its own.
  const wasHeld = useRef(false);
  const hold = useLongPress(
    () => {
      wasHeld.current = true;
      if (lead !== undefined) onSelect(lead);
    },
    {
      cancelOnMove: true,
      onStart: () => {
        wasHeld.current = false;
      },
    },
  );
  if (lead === undefined) return <span className={classes.skeleton} />;
  const look = catalog.statusLook.get(lead.status);
  const owner = lead.assigned_user_id === null ? null : catalog.people.get(lead.assigned_user_id);
  const money = fields.all.find(({ currency }) => currency);
  const amount = money && valueText(money, fieldValue(lead, money.name), catalog);
  const from = lead.company ?? [lead.city, lead.state].filter(Boolean).join(', ');
  const timeZone = user?.time_zone ?? own.time_zone;
  return (
    <button
      type="button"
      className={classes.lead}
      aria-pressed={isSelected}
      {...hold}
      onClick={() => {
        if (wasHeld.current) wasHeld.current = false;
        else if (isSelected === undefined) onOpen(lead);
        else onSelect(lead);
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
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
