import {
  IconCalendarEvent,
  IconFileInvoice,
  IconMessage,
  type TablerIcon,
} from '@tabler/icons-react';
import { t } from '../texts/t.ts';
import classes from './template-cards.module.css';
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
  return (
    <div className={classes.cards}>
      {templates.map((template) => {
        const Icon = icons[template];
        return (
          <button
            key={template}
            type="button"
            className={classes.card}
            disabled={busy}
            onClick={() => onChoose(template)}
          >
            <span className={classes.icon}>
              <Icon aria-hidden />
            </span>
            <span className={classes.name}>{t(`forms.template_${template}`)}</span>
            <span className={classes.text}>{t(`forms.templateText_${template}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
