// A note that is being written. It stays in this browser until it is sent.
import { useSessionStorage } from '@mantine/hooks';

export function useDraft(workspace: string, lead: number) {
  return useSessionStorage({
    key: `inlet.note.${workspace}.${lead}`,
    defaultValue: '',
    getInitialValueInEffect: false,
  });
}
