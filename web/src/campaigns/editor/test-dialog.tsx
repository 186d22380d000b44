// Sends the message that a lead would get to a member, who looks at it.
import type { Campaign } from '@inlet/sdk';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { inletOf } from '../../api/client.ts';
import { WordedError } from '../../api/errors.ts';
import { useMe } from '../../session/me.ts';
import { FormDialog } from '../../settings/parts/form-dialog.tsx';
import { t } from '../../texts/t.ts';
import { showToast } from '../../ui/toasts.ts';

interface Props {
  workspace: string;
  campaign: Campaign;
  lead: string;
  variant: number;
  onClose: () => void;
}

export function TestDialog({ workspace, campaign, lead, variant, onClose }: Props) {
  const { user } = useMe(workspace);
  const isMail = campaign.channel === 'email';
  const [address, setAddress] = useState(isMail ? (user?.email ?? '') : '');

  async function send() {
    const to = address.trim();
    const { sent, error } = await inletOf(workspace).campaigns.test(campaign.id, {
      ...{ to, lead_id: Number(lead), variant },
    });
    if (!sent) throw new WordedError(t('mail.testFailed', { error: error ?? '' }));
    onClose();
    showToast({ kind: 'done', text: t('campaigns.testSent', { to }) });
  }

  return (
    <FormDialog
      title={t('campaigns.test')}
      submit={t('mail.send')}
      busy={t('mail.testSending')}
      onClose={onClose}
      onSubmit={send}
    >
      {(problems) => (
        <TextInput
          data-autofocus
          type={isMail ? 'email' : 'tel'}
          label={t(isMail ? 'campaigns.testTo' : 'campaigns.testToPhone')}
          description={t(isMail ? 'campaigns.testToText' : 'campaigns.testToPhoneText')}
          maxLength={254}
          value={address}
          error={problems.to ?? problems.lead_id}
          onChange={({ currentTarget: { value } }) => setAddress(value)}
        />
      )}
    </FormDialog>
  );
}
