// Who did something, as the subject of a sentence: a person, a key by its name, an automation.
import type { ActorSummary } from '@inlet/sdk';
import type { ReactNode } from 'react';
import { rich } from '../../texts/rich.tsx';
import { t } from '../../texts/t.ts';

export function ActorName({ actor: { type, name } }: { actor: ActorSummary }): ReactNode {
  const bold = <b dir="auto">{name}</b>;
  switch (type) {
    case 'user':
      return name === null ? t('timeline.actor.unknown') : bold;
    case 'key':
    case 'automation':
      return rich(`timeline.actor.${type}`, { name: bold });
    case 'import':
    case 'command':
    case 'system':
      return t(`timeline.actor.${type}`);
    default:
      return t('timeline.actor.unknown');
  }
}
