// The contact of the lead, with that person's other leads and deals.
import { IconArrowMerge } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link, useSearch } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { DealLine, LeadLine } from '../../records/record-lines.tsx';
import { RecordLink } from '../../records/record-link.tsx';
import page from '../../records/record-page.module.css';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import type { LeadRecord } from './use-lead.ts';

export function SamePerson({ record }: { record: LeadRecord }) {
  const { workspace, lead, catalog, mayWrite } = record;
  const may = useMay(workspace);
  const { from } = useSearch({ strict: false }) as { from?: string };
  const { data: contact } = useQuery({
    queryKey: [...queryKeys.one(workspace, 'contacts', lead.contact_id), 'of', 'lead', lead.id],
    queryFn: ({ signal }) => inletOf(workspace).contacts.get(lead.contact_id, { signal }),
    enabled: may('read:contacts'),
  });
  if (contact === undefined) return null;
  const others = contact.leads.filter(({ id }) => id !== lead.id);
  return (
    <section aria-label={t('lead.samePerson')}>
      <div className={page.titleRow}>
        <h2 className={page.title}>{t('lead.samePerson')}</h2>
        <RecordLink workspace={workspace} noun="contacts" id={contact.id} className={page.more}>
          {t('lead.openContact')}
        </RecordLink>
      </div>
      {others.length === 0 && contact.deals.length === 0 && (
        <p className={page.none}>{t('lead.nothingElse')}</p>
      )}
      <ul className={page.lines}>
        {others.map((other) => (
          <LeadLine key={other.id} workspace={workspace} lead={other} catalog={catalog} />
        ))}
        {contact.deals.map((deal) => (
          <DealLine key={deal.id} workspace={workspace} deal={deal} catalog={catalog} />
        ))}
      </ul>
      {mayWrite && others.length > 0 && (
        <Button
          component={Link}
          className={page.quiet}
          tone="quiet"
          icon={<IconArrowMerge />}
          {...({
            to: `/w/${workspace}/leads/${lead.id}/merge`,
            search: { from, with: others.length === 1 ? others[0]?.id : undefined },
          } as object)}
        >
          {t('merge.with')}
        </Button>
      )}
    </section>
  );
}
