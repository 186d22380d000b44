import { useEffect, useState } from 'react';

const minute = 60_000;

/** The time, renewed each minute: ages are shown in minutes. */
export function useNow(): Date {
  const [now, setNow] = useState(() => new Date());
  useEffect(() => {
    const timer = window.setInterval(() => setNow(new Date()), minute);
    return () => window.clearInterval(timer);
  }, []);
  return now;
}
