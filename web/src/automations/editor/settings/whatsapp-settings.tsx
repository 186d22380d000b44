// The template of a WhatsApp step, with texts that name values of the lead.
import { useParams } from '@tanstack/react-router';
import type { TemplateChoice } from '../../../whatsapp/template-choice.ts';
import { WhatsappTemplateInput } from '../../../whatsapp/template-input.tsx';
import type { Settings } from '../../definition.ts';

interface Props {
  settings: Settings;
  problems: Record<string, string>;
  onChange: (settings: Settings, edit: string) => void;
}

export function WhatsappSettings({ settings, problems, onChange }: Props) {
  const { workspace } = useParams({ from: '/w/$workspace' });
  const { template, language, variables } = settings as {
    template?: string;
    language?: string;
    variables?: string[];
  };
  const write = ({ name, language: next, variables: values }: TemplateChoice) =>
    onChange({ ...settings, template: name, language: next, variables: values }, 'template');
  const chosen = template && {
    name: template,
    language: language ?? '',
    variables: variables ?? [],
  };
  return (
    <WhatsappTemplateInput
      workspace={workspace}
      value={chosen || undefined}
      error={problems.template ?? problems.variables}
      onChange={write}
    />
  );
}
