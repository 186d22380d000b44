// The cache of what the server sent. The stream says when it is stale, so time and focus do not.
import { QueryClient } from '@tanstack/react-query';

const minute = 60_000;

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5 * minute,
      gcTime: 10 * minute,
      refetchOnWindowFocus: false,
      // The client of the API retries.
      retry: false,
    },
    mutations: { retry: false },
  },
});
