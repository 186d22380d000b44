import { useEffect, useState } from 'react';

/** False until `ms` have passed, so that what loads faster shows no skeleton. */
export function useDelayed(ms: number): boolean {
  const [passed, setPassed] = useState(ms === 0);
  useEffect(() => {
    if (ms === 0) return;
    const timer = setTimeout(() => setPassed(true), ms);
    return () => clearTimeout(timer);
  }, [ms]);
  return passed;
}
