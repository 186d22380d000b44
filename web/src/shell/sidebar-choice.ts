// Whether the person has folded the sidebar in this browser.
import { useLocalStorage } from '@mantine/hooks';

export function useSidebarChoice(): [isCollapsed: boolean, toggle: () => void] {
  const [choice, setChoice] = useLocalStorage({
    key: 'inlet.sidebar',
    defaultValue: 'open',
    getInitialValueInEffect: false,
  });
  const isCollapsed = choice === 'collapsed';
  return [isCollapsed, () => setChoice(isCollapsed ? 'open' : 'collapsed')];
}
