import { useSyncExternalStore } from 'react';

const never = () => () => {};

/** The page's query as it was opened; empty while it is prerendered. */
export function useQuery(): URLSearchParams {
  const search = useSyncExternalStore(
    never,
    () => window.location.search,
    () => '',
  );
  return new URLSearchParams(search);
}
