// What a new automation starts with: a recipe of the server, or one step.
import type { AutomationRecipe } from '@inlet/sdk';
import {
  IconBolt,
  IconConfetti,
  IconForms,
  IconMail,
  IconPlus,
  IconRefresh,
  IconSitemap,
  IconZzz,
  type TablerIcon,
} from '@tabler/icons-react';
import { t } from '../../texts/t.ts';
import classes from './start-cards.module.css';

const icons: Partial<Record<string, TablerIcon>> = {
  speed_to_lead: IconBolt,
  round_robin: IconRefresh,
  stale_lead: IconZzz,
  won_deal: IconConfetti,
  nurture: IconMail,
  form_thank_you: IconForms,
};

export type Start = Pick<AutomationRecipe, 'name' | 'trigger' | 'conditions' | 'steps'>;

interface Props {
  recipes: readonly AutomationRecipe[];
  busy: boolean;
  onChoose: (start: Start) => void;
}

export function StartCards({ recipes, busy, onChoose }: Props) {
  const scratch: Start = {
    ...{ name: t('automations.untitled'), trigger: { type: 'lead.created' }, conditions: [] },
    steps: [{ type: 'create_task', title: t('automations.firstTask'), due_in_minutes: 60 }],
  };
  const card = (key: string, Icon: TablerIcon, name: string, about: string, start: Start) => (
    <button
      key={key}
      type="button"
      className={classes.card}
      disabled={busy}
      onClick={() => onChoose(start)}
    >
      <span className={classes.icon}>
        <Icon aria-hidden />
      </span>
      <span className={classes.name}>{name}</span>
      <span className={classes.text}>{about}</span>
    </button>
  );
  return (
    <div className={classes.cards}>
      {card('', IconPlus, t('automations.scratch'), t('automations.scratchText'), scratch)}
      {recipes.map(({ key, description, ...recipe }) =>
        card(key, icons[key] ?? IconSitemap, recipe.name, description, recipe),
      )}
    </div>
  );
}
