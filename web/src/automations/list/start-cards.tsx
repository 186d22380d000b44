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
import { type Choice, ChoiceCards } from '../../ui/choice-cards.tsx';

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
  const choices: Choice[] = [
    {
      ...{ key: '', icon: IconPlus, name: t('automations.scratch') },
      ...{ text: t('automations.scratchText'), onChoose: () => onChoose(scratch) },
    },
    ...recipes.map(({ key, description, ...recipe }) => ({
      ...{ key, icon: icons[key] ?? IconSitemap, name: recipe.name, text: description },
      onChoose: () => onChoose(recipe),
    })),
  ];
  return <ChoiceCards choices={choices} busy={busy} />;
}
