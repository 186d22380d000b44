import { SegmentedControl } from '@mantine/core';
import {
  IconAlignCenter,
  IconAlignLeft,
  IconAlignRight,
  type TablerIcon,
} from '@tabler/icons-react';
import { t } from '../../../texts/t.ts';
import type { Align } from './design.ts';

const icons: Record<Align, TablerIcon> = {
  ...{ left: IconAlignLeft, center: IconAlignCenter, right: IconAlignRight },
};
const aligns: readonly Align[] = ['left', 'center', 'right'];

interface Props {
  value: Align | undefined;
  /** Where it stands when nothing is chosen. */
  standard?: Align;
  onChange: (align: Align) => void;
}

export function AlignInput({ value, standard = 'left', onChange }: Props) {
  return (
    <SegmentedControl
      aria-label={t('blocks.align')}
      data={aligns.map((align) => ({ value: align, label: iconOf(align) }))}
      value={value ?? standard}
      onChange={(next) => onChange(aligns.find((align) => align === next) ?? standard)}
    />
  );
}

function iconOf(align: Align) {
  const Icon = icons[align];
  return <Icon role="img" aria-label={t(`blocks.align_${align}`)} />;
}
