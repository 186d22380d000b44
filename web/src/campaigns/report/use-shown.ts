// The choice of messages, in the address.
import { useNavigate, useSearch } from '@tanstack/react-router';
import { readShow, type Show } from './message-filter.ts';

export function useShown() {
  const navigate = useNavigate();
  const { show: wanted } = useSearch({ strict: false }) as { show?: string };
  const choose = (show: Show) =>
    void navigate({
      to: '.',
      search: (show === 'all' ? {} : { show }) as never,
      replace: true,
      resetScroll: false,
    });
  return { show: readShow(wanted), choose };
}
