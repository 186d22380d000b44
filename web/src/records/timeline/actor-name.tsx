// Who did something, as the subject of a sentence: a person, a key by its name, an automation with a
// link to its run.
import type { ActorSummary } from '@inlet/sdk';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { addressOf } from '../../shell/use-entries.ts';
import { rich } from '../../texts/rich.tsx';
import { t } from '../../texts/t.ts';

interface Props {
  actor: ActorSummary;
  /** Of an automation, the run. */
  cause?: string | null;
}

export function ActorName({ actor: { type, id, name }, cause = null }: Props): ReactNode {
  const bold = <b dir="auto">{name}</b>;
  switch (type) {
    case 'user':
      return name === null ? t('timeline.actor.unknown') : bold;
    case 'key':
      return rich('timeline.actor.key', { name: bold });
    case 'automation':
      if (name === null) return t('timeline.actor.goneAutomation');
      return rich('timeline.actor.automation', {
        name:
          id === null || cause === null ? (
            bold
          ) : (
            <RunLink path={`${id}/runs/${cause}`} name={name} />
          ),
      });
    case 'integration':
      if (name === null) return t('timeline.actor.goneIntegration');
      return rich('timeline.actor.integration', { name: bold });
    case 'import':
    case 'command':
    case 'system':
      return t(`timeline.actor.${type}`);
    default:
      return t('timeline.actor.unknown');
  }
}

function RunLink({ path, name }: { path: string; name: string }) {
  const { workspace = '' } = useParams({ strict: false }) as { workspace?: string };
  return (
    <Link to={addressOf(workspace, { path: `automations/${path}` })} dir="auto">
      {name}
    </Link>
  );
}
