import { DealLine, LeadLine } from '../../records/record-lines.tsx';
import page from '../../records/record-page.module.css';
import { t } from '../../texts/t.ts';
import type { ContactRecord } from './use-contact.ts';

export function ContactRecords({ record }: { record: ContactRecord }) {
  const { workspace, contact, catalog } = record;
  return (
    <>
      <section aria-label={t('shell.leads')}>
        <h2 className={page.title}>{t('shell.leads')}</h2>
        {contact.leads.length === 0 && <p className={page.none}>{t('contact.noLeads')}</p>}
        <ul className={page.lines}>
          {contact.leads.map((lead) => (
            <LeadLine key={lead.id} workspace={workspace} lead={lead} catalog={catalog} />
          ))}
        </ul>
      </section>
      <section aria-label={t('shell.deals')}>
        <h2 className={page.title}>{t('shell.deals')}</h2>
        {contact.deals.length === 0 && <p className={page.none}>{t('contact.noDeals')}</p>}
        <ul className={page.lines}>
          {contact.deals.map((deal) => (
            <DealLine key={deal.id} workspace={workspace} deal={deal} catalog={catalog} />
          ))}
        </ul>
      </section>
    </>
  );
}
