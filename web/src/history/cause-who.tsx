import type { ActorSummary } from '@inlet/sdk';
import type { ReactNode } from 'react';
import { ActorName } from '../records/timeline/actor-name.tsx';
import { t } from '../texts/t.ts';
import { useIsOwn } from './use-is-own.ts';

interface Props {
  workspace: string;
  actor: ActorSummary;
}

/** The subject of the sentence of a cause: "You" for one's own. */
export function CauseWho({ workspace, actor }: Props): ReactNode {
  const isOwn = useIsOwn(workspace);
  if (isOwn(actor)) return t('history.you');
  return <ActorName actor={actor} />;
}
