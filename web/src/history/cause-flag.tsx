// What became of a cause, and by whom it was undone.
import type { Cause } from '@inlet/sdk';
import { ActorName } from '../records/timeline/actor-name.tsx';
import { rich } from '../texts/rich.tsx';
import { t } from '../texts/t.ts';
import { Flag } from '../ui/flag.tsx';
import { hueOfLook, lookOf } from './cause-state.ts';
import { useCause } from './use-cause.ts';
import { useIsOwn } from './use-is-own.ts';

interface Props {
  workspace: string;
  cause: Cause;
}

export function CauseFlag({ workspace, cause }: Props) {
  // Nobody else's undo is visible to a person who sees only their own.
  const { data: undo } = useCause(workspace, cause.undone_by);
  const isOwn = useIsOwn(workspace);
  const look = lookOf(cause, undo);
  if (look === 'none') return null;
  const isUndone = look === 'undone' || look === 'undoing';
  return (
    <Flag hue={hueOfLook[look]}>
      {isUndone && undo !== undefined
        ? isOwn(undo.actor)
          ? t(`history.${look}ByYou`)
          : rich(`history.${look}By`, { who: <ActorName actor={undo.actor} /> })
        : t(`history.state_${look}`)}
    </Flag>
  );
}
