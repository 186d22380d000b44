// A contact on a page of its own: its fields, its past, its consent, its leads and deals.
import { IconArrowLeft, IconMail, IconPhone } from '@tabler/icons-react';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { OthersHere } from '../../records/others-here.tsx';
import page from '../../records/record-page.module.css';
import { RecordTitle } from '../../records/record-title.tsx';
import { RecordTimeline } from '../../records/timeline/record-timeline.tsx';
import { useLayout } from '../../shell/layout.ts';
import { useShortcuts } from '../../shell/shortcuts/use-shortcuts.ts';
import { t } from '../../texts/t.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { PanelColumns } from '../../ui/panel.tsx';
import { ViewTabs } from '../../ui/view-tabs.tsx';
import { contactName } from '../contact-fields.ts';
import classes from './contact.module.css';
import { ContactConsent } from './contact-consent.tsx';
import { ContactDetails } from './contact-details.tsx';
import { ContactMenu } from './contact-menu.tsx';
import { ContactRecords } from './contact-records.tsx';
import { type ContactTab, contactTabOf, contactTabsOf } from './contact-tabs.ts';
import { LikelyDuplicates } from './likely-duplicates.tsx';
import type { ContactRecord } from './use-contact.ts';

export function ContactPage({ record }: { record: ContactRecord }) {
  const { workspace, contact } = record;
  const layout = useLayout();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { tab?: string };
  const tab = contactTabOf(layout, search.tab);
  const isPhone = layout === 'phone';
  const back = () => void navigate({ to: `/w/${workspace}/contacts` });
  useShortcuts([{ keys: 'Escape', label: 'record.back', group: 'contact.keys', run: back }]);
  const tabs = contactTabsOf(layout);
  const middle = (
    <>
      {tabs.length === 1 && <h2 className={classes.timelineTitle}>{t('contact.tab.timeline')}</h2>}
      {tabs.length > 1 && (
        <div className={page.tabs}>
          <ViewTabs
            label={t('contact.parts')}
            tabs={tabs.map((id) => ({ id, name: t(`contact.tab.${id}`) }))}
            active={tab}
            onSelect={(id) =>
              void navigate({ to: '.', search: { ...search, tab: id } as never, replace: true })
            }
            moreLabel={t('shell.more')}
          />
        </div>
      )}
      <div className={page.tab} data-tab={tab}>
        <TabContent record={record} tab={tab} />
      </div>
    </>
  );
  return (
    <div className={page.page} data-layout={layout}>
      <header className={page.bar}>
        <button type="button" className={page.back} onClick={back}>
          <IconArrowLeft />
          {t('shell.contacts')}
        </button>
        <span className={page.barEnd}>
          <OthersHere workspace={workspace} record={`contact:${contact.id}`} isShort={isPhone} />
          <ContactMenu record={record} onRemoved={back} />
        </span>
      </header>
      <div className={page.scroll}>
        <div className={page.top}>
          <ContactHead record={record} />
        </div>
        {isPhone ? (
          middle
        ) : (
          <PanelColumns
            first={<ContactDetails record={record} />}
            {...(layout === 'wide' && {
              last: (
                <div className={page.side}>
                  <ContactRecords record={record} />
                  <ContactConsent record={record} />
                </div>
              ),
            })}
          >
            {middle}
          </PanelColumns>
        )}
      </div>
    </div>
  );
}

function ContactHead({ record }: { record: ContactRecord }) {
  const { contact } = record;
  const name = contactName(contact);
  return (
    <div className={page.head}>
      <Avatar name={name || '?'} size={44} />
      <div className={page.who}>
        <RecordTitle
          label={t('leads.field.name')}
          value={name}
          unnamed={t('contact.unnamed')}
          onSave={undefined}
        />
        <p className={page.detail} dir="auto">
          {[contact.company, contact.city].filter(Boolean).join(' · ')}
        </p>
        <LikelyDuplicates record={record} />
      </div>
      <div className={page.actions}>
        {contact.phone !== null && (
          <Button component="a" href={`tel:${contact.phone}`} size="sm" icon={<IconPhone />}>
            {t('lead.call')}
          </Button>
        )}
        {contact.email !== null && (
          <Button component="a" href={`mailto:${contact.email}`} size="sm" icon={<IconMail />}>
            {t('lead.email')}
          </Button>
        )}
      </div>
    </div>
  );
}

function TabContent({ record, tab }: { record: ContactRecord; tab: ContactTab }) {
  const { workspace, contact } = record;
  if (tab === 'details') return <ContactDetails record={record} />;
  if (tab === 'records') {
    return (
      <>
        <ContactRecords record={record} />
        <ContactConsent record={record} />
      </>
    );
  }
  return (
    <RecordTimeline
      workspace={workspace}
      subject={`contact:${contact.id}`}
      kinds={['all']}
      read={(query, signal) =>
        inletOf(workspace).contactActivity.list(contact.id, query, { signal })
      }
    />
  );
}
