import { Select } from '@mantine/core';
import { useCatalog } from '../leads/catalog/use-catalog.ts';
import { t } from '../texts/t.ts';
import { nobody } from './figures-of.ts';
import type { Report } from './use-report.ts';

/** The figures of one owner or of one source. The API groups by one of them at a time. */
export function WhoSelect({ report, sources }: { report: Report; sources: boolean }) {
  const catalog = useCatalog(report.workspace);
  const { owner, source } = report.choice;
  const value = owner === undefined ? source && `source ${source}` : `owner ${owner}`;
  const owners = catalog.users.map(({ id, name }) => ({ value: `owner ${id}`, label: name }));
  const bySource = catalog.sources.map(({ name }) => ({ value: `source ${name}`, label: name }));
  return (
    <Select
      size="xs"
      w={180}
      aria-label={t('analytics.whose')}
      placeholder={t('analytics.everybody')}
      searchable
      clearable={value !== undefined}
      clearButtonProps={{ 'aria-label': t('analytics.everybody') }}
      data={[
        {
          group: t('analytics.owners'),
          items: [...owners, { value: `owner ${nobody}`, label: t('leads.nobody') }],
        },
        ...(sources ? [{ group: t('analytics.sources'), items: bySource }] : []),
      ]}
      value={value ?? null}
      onChange={(next) => {
        const [kind = '', ...rest] = next?.split(' ') ?? [];
        const chosen = rest.join(' ');
        report.change({
          owner: kind === 'owner' ? chosen : undefined,
          source: kind === 'source' ? chosen : undefined,
        });
      }}
    />
  );
}
