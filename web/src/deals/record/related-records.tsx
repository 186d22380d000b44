// The lead and the contact of the deal.
import { IconAddressBook, IconInbox } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { nameOfLead } from '../../leads/name-of-lead.ts';
import { RecordLink } from '../../records/record-link.tsx';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import classes from './related-records.module.css';
import type { DealRecord } from './use-deal.ts';

export function RelatedRecords({ record: { workspace, deal } }: { record: DealRecord }) {
  const may = useMay(workspace);
  const { lead_id: leadId, contact_id: contactId } = deal;
  const { data: lead } = useQuery({
    queryKey: [...queryKeys.one(workspace, 'leads', leadId ?? 0), 'of', 'deal'],
    queryFn: ({ signal }) => inletOf(workspace).leads.get(leadId ?? 0, { signal }),
    enabled: leadId !== null && may('read:leads'),
  });
  const { data: contact } = useQuery({
    queryKey: [...queryKeys.one(workspace, 'contacts', contactId ?? 0), 'of', 'deal'],
    queryFn: ({ signal }) => inletOf(workspace).contacts.get(contactId ?? 0, { signal }),
    enabled: contactId !== null && may('read:contacts'),
  });
  const nobody = leadId === null && contactId === null;
  return (
    <section aria-label={t('deals.related')}>
      <h2 className={page.title}>{t('deals.related')}</h2>
      {nobody && <p className={page.none}>{t('deals.none')}</p>}
      {lead && (
        <Related
          icon={<IconInbox />}
          label={t('deals.lead')}
          lines={[lead.email, lead.phone, lead.company]}
        >
          <RecordLink workspace={workspace} noun="leads" id={lead.id}>
            {nameOfLead(lead)}
          </RecordLink>
        </Related>
      )}
      {contact && (
        <Related
          icon={<IconAddressBook />}
          label={t('deals.contact')}
          lines={[contact.email, contact.phone, contact.company]}
        >
          <RecordLink workspace={workspace} noun="contacts" id={contact.id}>
            {nameOfLead(contact)}
          </RecordLink>
        </Related>
      )}
    </section>
  );
}

interface RelatedProps {
  icon: ReactNode;
  label: string;
  lines: (string | null)[];
  children: ReactNode;
}

function Related({ icon, label, lines, children }: RelatedProps) {
  return (
    <div className={classes.related}>
      <span className={classes.kind}>
        {icon}
        {label}
      </span>
      <b dir="auto">{children}</b>
      {lines
        .filter((line) => line !== null && line !== '')
        .map((line) => (
          <span key={line} className={classes.line} dir="auto">
            {line}
          </span>
        ))}
    </div>
  );
}
