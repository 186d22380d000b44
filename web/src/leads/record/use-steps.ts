// The ways from a lead: to the ones before and after it in its list, and back to the list.
import { useNavigate } from '@tanstack/react-router';
import { parseSearch } from '../../search-params.ts';
import type { Steps } from './use-lead-actions.ts';
import { usePlace } from './use-place.ts';

export function useSteps(workspace: string, lead: number, from: string): Steps {
  const navigate = useNavigate();
  const { name, place } = usePlace(workspace, String(lead), from);
  const step = (to: number | null | undefined) =>
    to === null || to === undefined
      ? undefined
      : () =>
          void navigate({
            to: `/w/${workspace}/leads/${to}`,
            search: (before: object) => before as never,
            replace: true,
          });
  return {
    list: name,
    position: place?.position ?? undefined,
    total: place?.total,
    previous: step(place?.previous),
    next: step(place?.next),
    back: () => void navigate({ to: `/w/${workspace}/leads`, search: parseSearch(from) as never }),
  };
}
