import {
  IconCalendarEvent,
  IconFileInvoice,
  IconMessage,
  type TablerIcon,
} from '@tabler/icons-react';
import { t } from '../texts/t.ts';
import { ChoiceCards } from '../ui/choice-cards.tsx';
import { type Template, templates } from './templates.ts';

const icons: Record<Template, TablerIcon> = {
  contact: IconMessage,
  quote: IconFileInvoice,
  event: IconCalendarEvent,
};

interface Props {
  busy: boolean;
  onChoose: (template: Template) => void;
}

/** Three ready forms. One is made, and opens in the editor. */
export function TemplateCards({ busy, onChoose }: Props) {
  const choices = templates.map((template) => ({
    ...{ key: template, icon: icons[template], name: t(`forms.template_${template}`) },
    ...{ text: t(`forms.templateText_${template}`), onChoose: () => onChoose(template) },
  }));
  return <ChoiceCards choices={choices} busy={busy} />;
}
