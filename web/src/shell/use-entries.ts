// The entries that this person sees: their screen exists, and their role reads what it shows.
import { useRouter } from '@tanstack/react-router';
import { useMay } from '../session/me.ts';
import type { Entry } from './entries.ts';

export function useEntries(workspace: string, entries: readonly Entry[]): readonly Entry[] {
  const { routesByPath } = useRouter();
  const may = useMay(workspace);
  return entries.filter(
    ({ path, scope }) => Object.hasOwn(routesByPath, `/w/$workspace/${path}`) && may(scope),
  );
}

export const addressOf = (workspace: string, { path }: Pick<Entry, 'path'>): string =>
  `/w/${workspace}/${path}`;
