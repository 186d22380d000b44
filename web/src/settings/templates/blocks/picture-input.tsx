import { NumberInput, TextInput } from '@mantine/core';
import { t } from '../../../texts/t.ts';
import { change, type Picture } from './design.ts';

interface Props<Value extends Picture> {
  picture: Value;
  problems: Record<string, string>;
  onChange: (picture: Value) => void;
}

type Sized = Picture & { width?: number | undefined };

export function PictureInput<Value extends Picture>(props: Props<Value>) {
  const { picture, problems, onChange } = props;
  return (
    <>
      <TextInput
        label={t('blocks.picture')}
        description={t('blocks.pictureText')}
        maxLength={2_000}
        {...{ value: picture.url, error: problems.url }}
        onChange={({ currentTarget: { value } }) => onChange({ ...picture, url: value })}
      />
      <TextInput
        label={t('blocks.alt')}
        maxLength={300}
        {...{ value: picture.alt, error: problems.alt }}
        onChange={({ currentTarget: { value } }) => onChange({ ...picture, alt: value })}
      />
      <NumberInput
        label={t('blocks.width')}
        suffix=" px"
        {...{ min: 16, max: 600, allowDecimal: false, value: picture.width ?? '' }}
        error={problems.width}
        onChange={(value) => {
          const width = typeof value === 'number' ? value : undefined;
          onChange(change<Sized>(picture, { width }) as Value);
        }}
      />
    </>
  );
}
