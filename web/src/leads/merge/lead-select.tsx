// The person's other leads, to be added to the comparison.
import { Select } from '@mantine/core';
import classes from '../../merging/merge-panel.module.css';
import { useTimes } from '../../session/use-times.ts';
import { t } from '../../texts/t.ts';
import { useCatalog } from '../catalog/use-catalog.ts';
import { useLeadsOfPerson } from './use-leads-of-person.ts';

interface Props {
  workspace: string;
  contact: number;
  without: readonly number[];
  onPick: (id: number) => void;
}

export function LeadSelect({ workspace, contact, without, onPick }: Props) {
  const { statusLook } = useCatalog(workspace);
  const when = useTimes(workspace);
  const leads = useLeadsOfPerson(workspace, contact) ?? [];
  const others = leads.filter(({ id }) => !without.includes(id));
  if (others.length === 0) return null;
  return (
    <Select
      // Empty again after each choice.
      key={without.length}
      className={classes.pick}
      aria-label={t('merge.pick_leads')}
      placeholder={t('merge.pick_leads')}
      autoFocus={without.length === 1}
      defaultDropdownOpened={without.length === 1}
      data={others.map(({ id, name, source, status, created_at }) => ({
        value: String(id),
        label: [
          name || t('leads.unnamed'),
          source,
          statusLook.get(status)?.name,
          when.age(created_at),
        ]
          .filter(Boolean)
          .join(' · '),
      }))}
      value={null}
      onChange={(value) => value !== null && onPick(Number(value))}
    />
  );
}
