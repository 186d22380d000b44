// The editor of a field in its cell of a table.
import { useEffect } from 'react';
import { ValueEditor } from '../records/properties/value-editor.tsx';

type Props = Parameters<typeof ValueEditor>[0] & {
  /** Reads the version that the edit will be based on. */
  onBegin: () => void;
};

export function CellEditor({ onBegin, ...editor }: Props) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the editor opens
  useEffect(onBegin, []);
  return <ValueEditor {...editor} />;
}
