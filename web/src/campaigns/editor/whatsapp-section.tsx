// What a WhatsApp message says: an approved template, with texts that name values of the lead.
import { t } from '../../texts/t.ts';
import { WhatsappTemplateInput } from '../../whatsapp/template-input.tsx';
import classes from './editor.module.css';
import type { SectionProps } from './message-section.tsx';
import { Section } from './section.tsx';

export function WhatsappSection({ workspace, draft, problems, onChange }: SectionProps) {
  return (
    <Section title={t('campaigns.message')}>
      <WhatsappTemplateInput
        workspace={workspace}
        value={draft.whatsapp ?? undefined}
        error={problems.template ?? problems.variables}
        onChange={(whatsapp) => onChange({ whatsapp })}
      />
      <p className={classes.hint}>{t('campaigns.contentText')}</p>
    </Section>
  );
}
