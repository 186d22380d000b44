// The stages of the lead's pipeline, and how long it was in each.
import { useQuery } from '@tanstack/react-query';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { ChoiceEditor } from '../../records/properties/value-editor.tsx';
import page from '../../records/record-page.module.css';
import { formatDuration } from '../../texts/format.ts';
import { language } from '../../texts/t.ts';
import { StageStrip } from '../../ui/stage-strip.tsx';
import classes from './lead-stages.module.css';
import { stageField } from './picked-fields.ts';
import { stageTimes } from './stage-times.ts';
import type { LeadRecord } from './use-lead.ts';
import type { Picking } from './use-picking.ts';

const moves = 'lead.created,lead.status_changed';

export function LeadStages({ record, picking }: { record: LeadRecord; picking: Picking }) {
  const { workspace, lead, catalog, mayWrite, set } = record;
  const { data } = useQuery({
    queryKey: queryKeys.list(workspace, 'activity', { subject: `lead:${lead.id}`, moves }),
    queryFn: ({ signal }) =>
      inletOf(workspace)
        .leadActivity.list(lead.id, { types: moves, per_page: 100 }, { signal })
        .page(),
  });
  const pipeline = catalog.pipelines.find(({ id }) => id === lead.pipeline_id);
  const picker = mayWrite && picking.field === 'stage' && (
    <span className={classes.picker}>
      <ChoiceEditor
        field={stageField}
        value={lead.pipeline_stage_id}
        catalog={catalog}
        onSave={(id) => set(stageField, id)}
        onClose={picking.close}
      >
        {null}
      </ChoiceEditor>
    </span>
  );
  if (pipeline === undefined) return picker || null;
  const times = stageTimes(data?.data ?? [], new Date());
  const current = pipeline.stages.find(({ id }) => id === lead.pipeline_stage_id);
  // A lost lead shows how far it came, any other one the way to be won.
  const isLost = current?.outcome === 'lost';
  const shown = pipeline.stages.filter(({ id, uuid, outcome }) =>
    isLost ? id === current.id || times.has(uuid) : outcome !== 'lost',
  );
  const isOver = current !== undefined && current.outcome !== 'open';
  return (
    <div className={page.stages}>
      {picker}
      <StageStrip
        label={pipeline.name}
        stages={shown.map(({ id, uuid, name }) => {
          const time = times.get(uuid);
          const isHidden = time === undefined || (isOver && id === current.id);
          return {
            ...{ id: String(id), name },
            time: isHidden ? undefined : formatDuration(language(), time, 1),
          };
        })}
        current={current && String(current.id)}
        {...(mayWrite && {
          onSelect: (id: string) => {
            if (Number(id) !== current?.id) set(stageField, Number(id));
          },
        })}
      />
    </div>
  );
}
