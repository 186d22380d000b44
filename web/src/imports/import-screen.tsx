// One import: map and check, then its run, then its result.
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { inletOf } from '../api/client.ts';
import { queryKeys } from '../api/query-keys.ts';
import { QueryState } from '../lists/query-state.tsx';
import { ImportHead } from './import-head.tsx';
import { stepOf } from './import-state.ts';
import { MapAndCheck } from './mapping/map-and-check.tsx';
import { ImportResult } from './run/import-result.tsx';
import { ImportRun } from './run/import-run.tsx';

const everyMs = 1_000;

export function ImportScreen() {
  const { workspace, id = '' } = useParams({ strict: false }) as { workspace: string; id?: string };
  const query = useQuery({
    queryKey: queryKeys.one(workspace, 'imports', id),
    queryFn: ({ signal }) => inletOf(workspace).imports.get(id, { signal }),
    // Its rows are no events of its own.
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'running' || data?.undoing ? everyMs : false,
  });
  const one = query.data;
  return (
    <QueryState query={query}>
      {one && (
        <>
          <ImportHead workspace={workspace} one={one} />
          {stepOf(one) === 'map' && <MapAndCheck workspace={workspace} one={one} />}
          {stepOf(one) === 'run' && <ImportRun workspace={workspace} one={one} />}
          {stepOf(one) === 'result' && <ImportResult workspace={workspace} one={one} />}
        </>
      )}
    </QueryState>
  );
}
