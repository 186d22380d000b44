// Which list of choices is open. A key or a button opens it, wherever it stands on the page.
import { useState } from 'react';

type PickedField = 'status' | 'stage' | 'owner' | 'tags';

export interface Picking {
  field: PickedField | undefined;
  pick: (field: PickedField) => void;
  close: () => void;
}

export function usePicking(): Picking {
  const [field, pick] = useState<PickedField>();
  return { field, pick, close: () => pick(undefined) };
}
