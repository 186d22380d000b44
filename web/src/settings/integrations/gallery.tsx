// The services that a workspace can connect to, as cards: what each does, how many are set up, and
// whether they work.
import type { Integration, IntegrationType } from '@inlet/sdk';
import { useNavigate } from '@tanstack/react-router';
import { addressOf } from '../../shell/use-entries.ts';
import { t } from '../../texts/t.ts';
import { ChoiceCards } from '../../ui/choice-cards.tsx';
import { IntegrationState } from './integration-state.tsx';
import classes from './integrations.module.css';
import { iconOf } from './type-icon.tsx';
import { aboutType, typeName } from './words.ts';
import { worstState } from './worst-state.ts';

interface Props {
  workspace: string;
  types: readonly IntegrationType[];
  integrations: readonly Integration[];
}

export function Gallery({ workspace, types, integrations }: Props) {
  const groups = [
    { title: t('integrations.sources'), types: types.filter(({ sends }) => !sends) },
    { title: t('integrations.services'), types: types.filter(({ sends }) => sends) },
  ];
  return (
    <div className={classes.gallery}>
      {groups.map((group) => (
        <section key={group.title} aria-label={group.title}>
          <h2 className={classes.heading}>{group.title}</h2>
          <Cards workspace={workspace} types={group.types} integrations={integrations} />
        </section>
      ))}
    </div>
  );
}

function Cards({ workspace, types, integrations }: Props) {
  const navigate = useNavigate();
  return (
    <ChoiceCards
      busy={false}
      choices={types.map((type) => {
        const own = integrations.filter((one) => one.type === type.type);
        const path = `settings/integrations/new/${type.type}`;
        return {
          ...{ key: type.type, icon: iconOf(type.type), name: typeName(type) },
          text: aboutType(type),
          foot: own.length > 0 && (
            <>
              <span>{t('integrations.setUpCount', { count: own.length })}</span>
              <IntegrationState state={worstState(own)} />
            </>
          ),
          onChoose: () => void navigate({ to: addressOf(workspace, { path }) }),
        };
      })}
    />
  );
}
