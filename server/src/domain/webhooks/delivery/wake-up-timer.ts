export interface WakeUpTimer {
  /** Fires at that time of `performance.now()`, or at an earlier one that was set before. */
  wakeBy: (at: number) => void;
  cancel: () => void;
}

/** A timer that moves only to earlier times, so that setting it again and again costs nothing. */
export function createWakeUpTimer(onWake: () => void): WakeUpTimer {
  let timer: NodeJS.Timeout | undefined;
  let firesAt = Number.POSITIVE_INFINITY;
  return {
    wakeBy(at) {
      if (firesAt <= at) return;
      clearTimeout(timer);
      firesAt = at;
      timer = setTimeout(
        () => {
          firesAt = Number.POSITIVE_INFINITY;
          onWake();
        },
        Math.max(1, at - performance.now()),
      );
      timer.unref();
    },
    cancel() {
      clearTimeout(timer);
      firesAt = Number.POSITIVE_INFINITY;
    },
  };
}
