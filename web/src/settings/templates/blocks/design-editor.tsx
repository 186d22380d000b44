// The blocks of a mail, and what all of it shares: logo, colour and the last lines.
import { Checkbox, Textarea } from '@mantine/core';
import { t } from '../../../texts/t.ts';
import { ColorInput } from '../../../ui/color-input.tsx';
import { BlockList } from './block-list.tsx';
import classes from './blocks.module.css';
import { blockTypes, change, type Design, defaultColor, problemsBelow } from './design.ts';
import { PictureInput } from './picture-input.tsx';

interface Props {
  design: Design;
  /** By `design.blocks.0.url`. */
  problems: Record<string, string>;
  disabled: boolean;
  onChange: (design: Design) => void;
}

type Changes = { [Name in keyof Design]?: Design[Name] | undefined };

export function DesignEditor({ design, problems, disabled, onChange }: Props) {
  const set = (changes: Changes) => onChange(change<Changes>(design, changes) as Design);
  const own = problemsBelow(problems, 'design');
  return (
    <fieldset className={classes.design} disabled={disabled}>
      <legend className="visually-hidden">{t('blocks.blocks')}</legend>
      <BlockList
        label={t('blocks.blocks')}
        blocks={design.blocks}
        types={blockTypes}
        problems={problemsBelow(own, 'blocks')}
        onChange={(blocks) => set({ blocks })}
      />
      {problems.design !== undefined && <p className={classes.problem}>{problems.design}</p>}
      <ColorInput
        label={t('blocks.color')}
        pick={t('forms.pickColour', { name: t('blocks.color') })}
        placeholder={defaultColor}
        value={design.brand_color ?? ''}
        error={own.brand_color}
        onChange={(value) => set({ brand_color: value || undefined })}
      />
      <Checkbox
        label={t('blocks.hasLogo')}
        checked={design.logo !== undefined}
        onChange={({ currentTarget: { checked } }) =>
          set({ logo: checked ? { url: 'https://', alt: '' } : undefined })
        }
      />
      {design.logo && (
        <PictureInput
          picture={design.logo}
          problems={problemsBelow(own, 'logo')}
          onChange={(logo) => set({ logo })}
        />
      )}
      <Textarea
        autosize
        minRows={2}
        maxRows={8}
        label={t('blocks.footer')}
        description={t('blocks.footerText')}
        maxLength={2_000}
        value={design.footer ?? ''}
        error={own.footer}
        onChange={({ currentTarget: { value } }) => set({ footer: value || undefined })}
      />
    </fieldset>
  );
}
