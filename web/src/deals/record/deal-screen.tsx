// The page of a deal, or in its place what became of it.
import { useParams } from '@tanstack/react-router';
import { isMissing } from '../../api/is-missing.ts';
import { RecordPlaceholder } from '../../records/record-placeholder.tsx';
import { DeletedByLog } from '../../trash/deleted-by-log.tsx';
import { DealPage } from './deal-page.tsx';
import { useDeal } from './use-deal.ts';

export function DealScreen() {
  const { workspace, id } = useParams({ from: '/w/$workspace/deals/$id' });
  const { query, loaded } = useDeal(workspace, id);
  if (isMissing(query.error)) return <DeletedByLog workspace={workspace} kind="deal" id={id} />;
  if (loaded === undefined) return <RecordPlaceholder query={query} />;
  return <DealPage key={loaded.deal.id} record={loaded} />;
}
