// Which of their fields fills which field of the lead, learned from what came in: each choice is saved
// at once, and the lead that the sample becomes stands beside it.
import type { Integration } from '@inlet/sdk';
import { Select } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { inletOf } from '../../../api/client.ts';
import { useCatalog } from '../../../leads/catalog/use-catalog.ts';
import { QueryState } from '../../../lists/query-state.tsx';
import { useTimes } from '../../../session/use-times.ts';
import { addressOf } from '../../../shell/use-entries.ts';
import { t } from '../../../texts/t.ts';
import { IntegrationPage, type Shown } from '../integration-page.tsx';
import { useDeliveries } from '../log/use-deliveries.ts';
import { integrationKey } from '../use-integrations.ts';
import { FieldMapping } from './field-mapping.tsx';
import { LeadPreview } from './lead-preview.tsx';
import classes from './mapping.module.css';
import type { Mapping } from './mapping-rows.ts';

export function MappingScreen() {
  return <IntegrationPage>{(shown) => <MapSample {...shown} />}</IntegrationPage>;
}

const last = 'last';

function MapSample({ workspace, integration }: Shown) {
  const { id } = integration;
  const catalog = useCatalog(workspace);
  const navigate = useNavigate();
  const { moment } = useTimes(workspace);
  const { delivery = last } = useSearch({ strict: false }) as { delivery?: string };
  const { items } = useDeliveries(workspace, id);
  const samples = items.filter(({ state }) => state !== 'refused');
  const mapping = mappingOf(integration);
  const preview = useQuery({
    queryKey: [...integrationKey(workspace, id), 'preview', delivery, samples[0]?.id, mapping],
    queryFn: ({ signal }) =>
      inletOf(workspace).integrations.preview(
        id,
        { mapping, ...(delivery !== last && { delivery_id: Number(delivery) }) },
        { signal },
      ),
    placeholderData: keepPreviousData,
  });
  const choose = (next: string | null) =>
    void navigate({
      to: addressOf(workspace, { path: `settings/integrations/${id}/mapping` }),
      search: next === null || next === last ? {} : { delivery: next },
      replace: true,
    });
  return (
    <div className={classes.screen}>
      <div className={classes.main}>
        <div className={classes.head}>
          <p className={classes.text}>
            {t(samples.length === 0 ? 'integrations.exampleText' : 'integrations.mappingText')}
          </p>
          {samples.length > 0 && (
            <Select
              aria-label={t('integrations.sample')}
              className={classes.sample}
              allowDeselect={false}
              data={[
                { value: last, label: t('integrations.lastOne') },
                ...samples.map((one) => ({
                  value: String(one.id),
                  label: `${moment(one.received_at)} · ${t(`integrations.delivery_${one.state}`)}`,
                })),
              ]}
              value={delivery}
              onChange={choose}
            />
          )}
        </div>
        <QueryState query={preview}>
          {preview.data && (
            <FieldMapping
              workspace={workspace}
              integration={integration}
              mapping={mapping}
              preview={preview.data}
              customFields={catalog.fields}
            />
          )}
        </QueryState>
      </div>
      {preview.data && <LeadPreview preview={preview.data} customFields={catalog.fields} />}
    </div>
  );
}

const mappingOf = ({ settings }: Integration): Mapping =>
  (settings.mapping as Mapping | undefined) ?? {};
