// What became of a cause, and by whom it was undone.
import type { Cause } from '@inlet/sdk';
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
  const textOf = () => {
    if (look === 'running' || look === 'cancelled' || undo === undefined) {
      return t(`history.state_${look}`);
    }
    if (isOwn(undo.actor)) return t(`history.${look}ByYou`);
    const { name } = undo.actor;
    return name === null ? t(`history.state_${look}`) : t(`history.${look}By`, { who: name });
  };
  return <Flag hue={hueOfLook[look]}>{textOf()}</Flag>;
}
