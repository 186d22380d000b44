// The consent of the person, by channel, and how that came about.
import type { ChannelConsent } from '@inlet/sdk';
import { Menu } from '@mantine/core';
import { IconCheck, IconChevronDown } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import consentClasses from '../../records/consent/consent.module.css';
import { ConsentItem } from '../../records/consent/consent-item.tsx';
import page from '../../records/record-page.module.css';
import { ActorName } from '../../records/timeline/actor-name.tsx';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { type Channel, type ConsentChange, channels, consentHistory } from './consent-history.ts';
import classes from './contact.module.css';
import type { ContactRecord } from './use-contact.ts';

const statuses = ['granted', 'denied', 'unknown'] as const;
const given = { granted: true, denied: false, unknown: undefined } as const;

export function ContactConsent({ record }: { record: ContactRecord }) {
  const { workspace, contact, mayWrite, change } = record;
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'contacts', { consentOf: contact.id }),
    queryFn: ({ signal }) =>
      inletOf(workspace).contactActivity.list(contact.id, { per_page: 100 }, { signal }).page(),
  });
  const history = consentHistory(data?.data ?? []);

  function save(channel: Channel, status: ChannelConsent['status']): void {
    const { [channel]: old } = contact.consent;
    if (old.status === status) return;
    const now = { status, source: null, at: new Date().toISOString() };
    const text = t('contact.consentChanged', {
      channel: t(`contact.channel.${channel}`),
      status: t(`contact.consent.${status}`),
    });
    change(
      { consent: { [channel]: status === 'unknown' ? null : { status } } } as never,
      { consent: { ...contact.consent, [channel]: now } },
      text,
    );
  }

  return (
    <section aria-label={t('record.consent')}>
      <h2 className={page.title}>{t('record.consent')}</h2>
      <ul className={consentClasses.list}>
        {channels.map((channel) => {
          const { status } = contact.consent[channel];
          return (
            <ConsentItem
              key={channel}
              given={given[status]}
              label={t(`contact.channel.${channel}`)}
              detail={
                mayWrite ? (
                  <StatusMenu
                    channel={channel}
                    status={status}
                    onChoose={(next) => save(channel, next)}
                  />
                ) : (
                  t(`contact.consent.${status}`)
                )
              }
            >
              <History workspace={workspace} changes={history.get(channel) ?? []} />
            </ConsentItem>
          );
        })}
      </ul>
    </section>
  );
}

interface StatusMenuProps {
  channel: Channel;
  status: ChannelConsent['status'];
  onChoose: (status: ChannelConsent['status']) => void;
}

function StatusMenu({ channel, status, onChoose }: StatusMenuProps) {
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button tone="quiet" end={<IconChevronDown />}>
          <span className="visually-hidden">{t(`contact.channel.${channel}`)}: </span>
          {t(`contact.consent.${status}`)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {statuses.map((one) => (
          <Menu.Item
            key={one}
            rightSection={one === status && <IconCheck />}
            aria-current={one === status || undefined}
            onClick={() => onChoose(one)}
          >
            {t(`contact.consent.${one}`)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

interface HistoryProps {
  workspace: string;
  changes: readonly ConsentChange[];
}

function History({ workspace, changes }: HistoryProps) {
  const when = useTimes(workspace);
  if (changes.length === 0) return null;
  return (
    <ol className={classes.history}>
      {changes.map(({ sequence, actor, at, status, source }) => (
        <li key={sequence}>
          {t(`contact.consent.${status}`)}, {source !== null && <>{source}, </>}
          {when.age(at)}, <ActorName actor={actor} />
        </li>
      ))}
    </ol>
  );
}
