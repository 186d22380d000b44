// A WhatsApp campaign begins with its template.
import type { Campaign } from '@inlet/sdk';
import { useState } from 'react';
import { FormDialog } from '../../settings/parts/form-dialog.tsx';
import { t } from '../../texts/t.ts';
import type { TemplateChoice } from '../../whatsapp/template-choice.ts';
import { WhatsappTemplateInput } from '../../whatsapp/template-input.tsx';
import { createWhatsapp } from './create-campaign.ts';

interface Props {
  workspace: string;
  onClose: () => void;
  onCreated: (campaign: Campaign) => void;
}

export function NewWhatsapp({ workspace, onClose, onCreated }: Props) {
  const [template, setTemplate] = useState<TemplateChoice>();
  const [isTried, setTried] = useState(false);
  async function submit() {
    setTried(true);
    if (template !== undefined) onCreated(await createWhatsapp(workspace, template));
  }
  return (
    <FormDialog
      title={t('campaigns.newWhatsapp')}
      submit={t('campaigns.create')}
      busy={t('settings.saving')}
      onClose={onClose}
      onSubmit={submit}
    >
      {(problems) => (
        <WhatsappTemplateInput
          workspace={workspace}
          value={template}
          error={problems.template ?? (isTried && !template ? t('problem.required') : undefined)}
          onChange={setTemplate}
        />
      )}
    </FormDialog>
  );
}
