// What a WhatsApp message says: a template that Meta has approved, with its values.
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
        error={problems.template ?? problems['template.variables']}
        onChange={(whatsapp) => onChange({ whatsapp })}
      />
      {draft.whatsapp !== null && draft.whatsapp.variables.length > 0 && (
        <p className={classes.hint}>{t('campaigns.whatsappValues')}</p>
      )}
    </Section>
  );
}
