// Leads and deals of a person, one a line.
import type { ContactWithLeads, Deal } from '@inlet/sdk';
import type { Catalog } from '../leads/catalog/use-catalog.ts';
import { useTimes } from '../session/use-times.ts';
import { formatMoney } from '../texts/format.ts';
import { language, t } from '../texts/t.ts';
import { StatusRing } from '../ui/status-ring.tsx';
import classes from './record-lines.module.css';
import { RecordLink } from './record-link.tsx';

interface LeadProps {
  workspace: string;
  lead: ContactWithLeads['leads'][number];
  catalog: Catalog;
}

export function LeadLine({ workspace, lead, catalog }: LeadProps) {
  const when = useTimes(workspace);
  const look = catalog.statusLook.get(lead.status);
  const name = lead.name === '' ? t('leads.unnamed') : lead.name;
  return (
    <li>
      <RecordLink workspace={workspace} noun="leads" id={lead.id} className={classes.line}>
        {look && <StatusRing hue={look.hue} shape={look.shape} />}
        <span className={classes.name} dir="auto">
          {lead.source === null ? name : t('record.leadFrom', { name, source: lead.source })}
        </span>
        <span className={classes.end}>{when.age(lead.created_at)}</span>
      </RecordLink>
    </li>
  );
}

interface DealProps {
  workspace: string;
  deal: Deal;
  catalog: Catalog;
}

export function DealLine({ workspace, deal, catalog }: DealProps) {
  const look = deal.stage_id === null ? undefined : catalog.stageLook.get(deal.stage_id);
  const shape = deal.status === 'open' ? look?.shape : { outcome: deal.status };
  const hue = { won: 'green', lost: 'gray', open: look?.hue ?? 'blue' } as const;
  return (
    <li>
      <RecordLink workspace={workspace} noun="deals" id={deal.id} className={classes.line}>
        <StatusRing hue={hue[deal.status]} shape={shape ?? { progress: 0 }} />
        <span className={classes.name} dir="auto">
          {deal.title}
        </span>
        <span className={classes.end}>{formatMoney(language(), deal.value, deal.currency)}</span>
      </RecordLink>
    </li>
  );
}
