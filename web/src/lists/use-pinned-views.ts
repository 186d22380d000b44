// The views that this person pinned to the sidebar, in this browser.
import { useLocalStorage } from '@mantine/hooks';

const none: number[] = [];

export function usePinnedViews(workspace: string) {
  const [pinned, setPinned] = useLocalStorage<number[]>({
    key: `inlet.pinned.${workspace}`,
    defaultValue: none,
    getInitialValueInEffect: false,
  });
  return {
    pinned,
    toggle: (id: number) =>
      setPinned((now) => (now.includes(id) ? now.filter((one) => one !== id) : [...now, id])),
  };
}
