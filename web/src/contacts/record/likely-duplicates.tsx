// How many other contacts may be this person, with the way to their comparison.
import { IconCopy } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { isMissing } from '../../api/is-missing.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { t } from '../../texts/t.ts';
import classes from './contact.module.css';
import type { ContactRecord } from './use-contact.ts';

export function LikelyDuplicates({ record: { workspace, contact } }: { record: ContactRecord }) {
  const { data: group } = useQuery({
    queryKey: queryKeys.one(workspace, 'duplicates', contact.id),
    async queryFn({ signal }) {
      try {
        return await inletOf(workspace).duplicates.get(contact.id, { signal });
      } catch (error) {
        if (isMissing(error)) return null;
        throw error;
      }
    },
  });
  if (group === undefined || group === null) return null;
  return (
    <Link to={`/w/${workspace}/duplicates/${group.id}` as string} className={classes.duplicates}>
      <IconCopy aria-hidden />
      {t('contact.likelyDuplicates', { count: group.contacts.length - 1 })}
    </Link>
  );
}
