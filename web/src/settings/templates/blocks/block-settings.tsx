// The settings of one block, by its type.
import { NumberInput, SegmentedControl, Textarea, TextInput } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { t } from '../../../texts/t.ts';
import { Button } from '../../../ui/button.tsx';
import { AlignInput } from './align-input.tsx';
import { BlockList } from './block-list.tsx';
import classes from './blocks.module.css';
import { type Block, type Columns, change, problemsBelow, simpleTypes } from './design.ts';
import { PictureInput } from './picture-input.tsx';

interface Props {
  block: Block;
  /** By `url`. */
  problems: Record<string, string>;
  /** The last block of a mail stays. */
  isLast: boolean;
  onChange: (block: Block) => void;
  onDuplicate: () => void;
  onRemove: () => void;
}

export function BlockSettings(props: Props) {
  const { isLast, onDuplicate, onRemove } = props;
  return (
    <div className={classes.settings}>
      <Fields {...props} />
      <div className={classes.foot}>
        <Button tone="quiet" type="button" icon={<IconCopy />} onClick={onDuplicate}>
          {t('campaigns.duplicate')}
        </Button>
        {!isLast && (
          <Button tone="quiet" type="button" icon={<IconTrash />} onClick={onRemove}>
            {t('blocks.remove')}
          </Button>
        )}
      </div>
    </div>
  );
}

const levels = ['1', '2', '3'] as const;

function Fields({ block, problems, onChange }: Props) {
  switch (block.type) {
    case 'heading':
      return (
        <>
          <TextInput
            label={t('blocks.text')}
            maxLength={500}
            {...{ value: block.text, error: problems.text }}
            onChange={({ currentTarget: { value } }) => onChange({ ...block, text: value })}
          />
          <div className={classes.row}>
            <SegmentedControl
              aria-label={t('blocks.level')}
              data={levels.map((value) => ({ value, label: t(`blocks.level_${value}`) }))}
              value={String(block.level ?? 1)}
              onChange={(value) => onChange({ ...block, level: Number(value) })}
            />
            <AlignInput value={block.align} onChange={(align) => onChange({ ...block, align })} />
          </div>
        </>
      );
    case 'text':
      return (
        <>
          <Textarea
            autosize
            minRows={4}
            maxRows={16}
            label={t('blocks.text')}
            description={t('blocks.marks')}
            maxLength={10_000}
            {...{ value: block.text, error: problems.text }}
            onChange={({ currentTarget: { value } }) => onChange({ ...block, text: value })}
          />
          <AlignInput value={block.align} onChange={(align) => onChange({ ...block, align })} />
        </>
      );
    case 'button':
      return (
        <>
          <TextInput
            label={t('blocks.label')}
            maxLength={200}
            {...{ value: block.label, error: problems.label }}
            onChange={({ currentTarget: { value } }) => onChange({ ...block, label: value })}
          />
          <TextInput
            label={t('blocks.url')}
            maxLength={2_000}
            {...{ value: block.url, error: problems.url }}
            onChange={({ currentTarget: { value } }) => onChange({ ...block, url: value })}
          />
          <AlignInput
            standard="center"
            value={block.align}
            onChange={(align) => onChange({ ...block, align })}
          />
        </>
      );
    case 'image':
      return (
        <>
          <PictureInput
            picture={block}
            problems={problems}
            onChange={(picture) => onChange({ ...block, ...picture })}
          />
          <TextInput
            label={t('blocks.link')}
            maxLength={2_000}
            {...{ value: block.link ?? '', error: problems.link }}
            onChange={({ currentTarget: { value } }) =>
              onChange(
                change<Block & { link?: string | undefined }>(block, { link: value || undefined }),
              )
            }
          />
          <AlignInput
            standard="center"
            value={block.align}
            onChange={(align) => onChange({ ...block, align })}
          />
        </>
      );
    case 'spacer':
      return (
        <NumberInput
          label={t('blocks.height')}
          suffix=" px"
          {...{ min: 4, max: 200, allowDecimal: false, value: block.height ?? 24 }}
          error={problems.height}
          onChange={(value) => typeof value === 'number' && onChange({ ...block, height: value })}
        />
      );
    case 'columns':
      return <ColumnFields {...{ block, problems, onChange }} />;
    case 'divider':
      return null;
  }
}

interface ColumnProps extends Pick<Props, 'problems' | 'onChange'> {
  block: Columns;
}

function ColumnFields({ block, problems, onChange }: ColumnProps) {
  return (['left', 'right'] as const).map((side) => (
    <fieldset key={side} className={classes.side}>
      <legend className={classes.legend}>{t(`blocks.${side}`)}</legend>
      <BlockList
        isOptional
        label={t(`blocks.${side}`)}
        blocks={block[side]}
        types={simpleTypes}
        problems={problemsBelow(problems, side)}
        onChange={(blocks) => onChange({ ...block, [side]: blocks })}
      />
    </fieldset>
  ));
}
