// How the workspace sends and receives mails.
import type { MailSettings, UpdateMailSettings } from '@inlet/sdk';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { save } from '../../records/save.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { SettingRow, SettingSection, SwitchSetting, TextSetting } from '../parts/setting-rows.tsx';
import { SettingsPage } from '../parts/settings-page.tsx';
import { DomainCheck } from './domain-check.tsx';
import { InboundAddress } from './inbound-address.tsx';
import { SendingService } from './sending-service.tsx';
import { ServerDialog } from './server-dialog.tsx';
import { TestMail } from './test-mail.tsx';

export function MailScreen() {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const query = useQuery({
    queryKey: queryKeys.one(workspace, 'mail-settings', 'own'),
    queryFn: ({ signal }) => inletOf(workspace).mailSettings.get({ signal }),
  });
  return (
    <SettingsPage title={t('settings.mail')} scope="read:settings">
      <QueryState query={query}>
        {query.data && <Settings workspace={workspace} current={query.data} />}
      </QueryState>
    </SettingsPage>
  );
}

function Settings({ workspace, current }: { workspace: string; current: MailSettings }) {
  const mayWrite = useMay(workspace)('write:settings');
  const [editing, setEditing] = useState(false);
  const { mailSettings } = inletOf(workspace);

  async function change(next: UpdateMailSettings & Partial<MailSettings>) {
    const names = Object.keys(next) as (keyof UpdateMailSettings & keyof MailSettings)[];
    await save<MailSettings>({
      key: queryKeys.one(workspace, 'mail-settings', 'own'),
      update: (shown) => ({ ...shown, ...next }),
      send: () => mailSettings.update(next),
      undo: () =>
        mailSettings.update(Object.fromEntries(names.map((name) => [name, current[name]]))),
      done: t('mail.changed'),
    });
  }

  return (
    <>
      <SettingSection title={t('mail.server')} text={t('mail.serverText')}>
        <SendingService
          workspace={workspace}
          current={current}
          disabled={!mayWrite}
          onChange={(integration_id) => void change({ integration_id })}
        />
        {current.integration_id === null && (
          <SettingRow label={t('mail.sentBy')} text={sentBy(current)}>
            {mayWrite && <Button onClick={() => setEditing(true)}>{t('mail.changeServer')}</Button>}
          </SettingRow>
        )}
        <TextSetting
          label={t('mail.fromName')}
          text={t('mail.fromNameText')}
          maxLength={100}
          disabled={!mayWrite}
          value={current.from_name ?? ''}
          onSave={(name) => void change({ from_name: name === '' ? null : name })}
        />
        <TextSetting
          type="number"
          label={t('mail.perMinute')}
          text={t('mail.perMinuteText')}
          disabled={!mayWrite}
          value={current.max_per_minute?.toString() ?? ''}
          onSave={(text) =>
            void change({ max_per_minute: text === '' ? null : Math.round(Number(text)) })
          }
        />
        {mayWrite && <TestMail workspace={workspace} />}
      </SettingSection>
      <DomainCheck workspace={workspace} />
      <SettingSection title={t('mail.tracking')} text={t('mail.trackingText')}>
        <SwitchSetting
          label={t('mail.trackOpens')}
          checked={current.track_opens}
          disabled={!mayWrite}
          onChange={(track_opens) => void change({ track_opens })}
        />
        <SwitchSetting
          label={t('mail.trackClicks')}
          checked={current.track_clicks}
          disabled={!mayWrite}
          onChange={(track_clicks) => void change({ track_clicks })}
        />
      </SettingSection>
      <SettingSection title={t('mail.replies')} text={t('mail.repliesText')}>
        <TextSetting
          label={t('mail.replyDomain')}
          text={t('mail.replyDomainText')}
          placeholder="reply.example.com"
          maxLength={253}
          disabled={!mayWrite}
          value={current.reply_domain ?? ''}
          onSave={(domain) => void change({ reply_domain: domain === '' ? null : domain })}
        />
        <InboundAddress workspace={workspace} current={current} onMake={() => void change({})} />
      </SettingSection>
      {editing && (
        <ServerDialog workspace={workspace} current={current} onClose={() => setEditing(false)} />
      )}
    </>
  );
}

function sentBy({ host, from_address, installation_sends }: MailSettings): string {
  if (host !== null) return t('mail.ownServer', { host, address: from_address ?? '–' });
  return installation_sends ? t('mail.installation') : t('mail.nobody');
}
