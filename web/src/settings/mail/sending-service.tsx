// What sends the mails of the workspace: one of its integrations, or a server.
import type { MailSettings } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useId } from 'react';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { useMay } from '../../session/me.ts';
import { t } from '../../texts/t.ts';
import { SettingRow } from '../parts/setting-rows.tsx';

interface Props {
  workspace: string;
  current: MailSettings;
  disabled: boolean;
  onChange: (integration: number | null) => void;
}

const sending = ['mailgun', 'ses', 'smtp'];
const server = 'server';

export function SendingService({ workspace, current, disabled, onChange }: Props) {
  const id = useId();
  const { data = [] } = useQuery({
    enabled: useMay(workspace)('read:integrations'),
    queryKey: queryKeys.list(workspace, 'integrations', { names: true }),
    queryFn: ({ signal }) =>
      Array.fromAsync(inletOf(workspace).integrations.list({ per_page: 100 }, { signal })),
  });
  const services = data.filter(({ type }) => sending.includes(type));
  if (services.length === 0 && current.integration_id === null) return null;
  return (
    <SettingRow label={t('mail.service')} htmlFor={id} text={t('mail.serviceText')}>
      <Select
        id={id}
        allowDeselect={false}
        disabled={disabled}
        data={[
          { value: server, label: t('mail.serviceServer') },
          ...services.map((one) => ({ value: String(one.id), label: one.name })),
        ]}
        value={current.integration_id === null ? server : String(current.integration_id)}
        onChange={(value) => value !== null && onChange(value === server ? null : Number(value))}
      />
    </SettingRow>
  );
}
