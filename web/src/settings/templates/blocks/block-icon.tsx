import {
  IconAlignLeft,
  IconArrowsVertical,
  IconClick,
  IconColumns2,
  IconHeading,
  IconPhoto,
  IconSeparatorHorizontal,
  type TablerIcon,
} from '@tabler/icons-react';
import type { BlockType } from './design.ts';

const icons: Record<BlockType, TablerIcon> = {
  ...{ heading: IconHeading, text: IconAlignLeft, button: IconClick, image: IconPhoto },
  ...{ divider: IconSeparatorHorizontal, spacer: IconArrowsVertical, columns: IconColumns2 },
};

export function BlockIcon({ type }: { type: BlockType }) {
  const Icon = icons[type];
  return <Icon aria-hidden />;
}
