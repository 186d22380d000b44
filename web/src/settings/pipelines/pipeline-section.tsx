import type { Pipeline, Stage } from '@inlet/sdk';
import { IconTrash } from '@tabler/icons-react';
import { useState } from 'react';
import { looksOf } from '../../leads/catalog/looks.ts';
import { styleNonce } from '../../style-nonce.ts';
import { t } from '../../texts/t.ts';
import { RowMenu } from '../../ui/row-menu.tsx';
import { SortableList } from '../../ui/sortable-list.tsx';
import { AddValue } from '../catalog/add-value.tsx';
import catalog from '../catalog/catalog.module.css';
import { NameField } from '../catalog/name-field.tsx';
import { ReplaceDialog } from '../catalog/replace-dialog.tsx';
import classes from './pipelines.module.css';
import { StageRow } from './stage-row.tsx';
import { usePipelineActions } from './use-pipeline-actions.ts';

interface Props {
  workspace: string;
  pipeline: Pipeline;
  /** All of them: what is deleted may move to another. */
  pipelines: readonly Pipeline[];
  mayWrite: boolean;
}

export function PipelineSection({ workspace, pipeline, pipelines, mayWrite }: Props) {
  const actions = usePipelineActions(workspace, pipeline);
  const [asked, setAsked] = useState<'pipeline' | Stage>();
  const { name, stages } = pipeline;
  const looks = looksOf(stages);

  async function removePipeline() {
    if (!(await actions.deletePipeline())) setAsked('pipeline');
  }
  async function removeStage(stage: Stage) {
    if (!(await actions.deleteStage(stage))) setAsked(stage);
  }

  const choices =
    asked === 'pipeline'
      ? pipelines
          .filter(({ id }) => id !== pipeline.id)
          .map((one) => ({ value: String(one.id), label: one.name }))
      : pipelines.flatMap((one) =>
          one.stages
            .filter(({ id }) => id !== asked?.id)
            .map((stage) => ({ value: String(stage.id), label: `${one.name}: ${stage.name}` })),
        );
  return (
    <section className={classes.section} aria-label={name}>
      <header className={classes.head}>
        <h2 className={classes.title}>
          <NameField
            label={t('catalog.nameOf', { name })}
            name={name}
            maxLength={100}
            onSave={mayWrite ? actions.rename : undefined}
          />
        </h2>
        <code className={catalog.key}>{pipeline.key}</code>
        {mayWrite && (
          <RowMenu
            label={t('settings.actionsOf', { name })}
            actions={[
              {
                ...{ label: t('catalog.delete'), icon: <IconTrash />, danger: true },
                onClick: () => void removePipeline(),
              },
            ]}
          />
        )}
      </header>
      <SortableList
        label={t('pipelines.stagesOf', { name })}
        items={stages}
        handle={mayWrite ? (stage) => t('catalog.handle', { name: stage }) : undefined}
        nonce={styleNonce}
        onMove={actions.moveStage}
      >
        {(stage, index) => (
          <StageRow
            stage={stage}
            hue={looks[index]?.hue ?? 'gray'}
            index={index}
            last={stages.length - 1}
            actions={mayWrite ? actions : undefined}
            onDelete={() => void removeStage(stage)}
          />
        )}
      </SortableList>
      {mayWrite && (
        <AddValue label={t('pipelines.newStage')} maxLength={100} onAdd={actions.addStage} />
      )}
      {asked && (
        <ReplaceDialog
          title={t('catalog.deleteTitle', { name: asked === 'pipeline' ? name : asked.name })}
          text={t(asked === 'pipeline' ? 'pipelines.inUse' : 'pipelines.stageInUse')}
          submit={t('catalog.delete')}
          choices={choices}
          onClose={() => setAsked(undefined)}
          onSubmit={(target) =>
            asked === 'pipeline'
              ? actions.replacePipeline(target)
              : actions.replaceStage(asked, target)
          }
        />
      )}
    </section>
  );
}
