// Shared by the statements that count. Only the clock of the database measures a window, because the
// clocks of several processes differ.

/**
 * Whether the window of the row `r` is open. A window that closes later than its length from now was
 * opened while the clock was ahead, and would stay full until the clock catches up.
 */
export const windowIsOpen = `(r.closes_at > clock_timestamp()
    and r.closes_at <= clock_timestamp() + r.seconds * interval '1 second')`;

/** The whole seconds until the window of a row closes. */
export const secondsLeftIn = (row: string): string =>
  `greatest(1, ceil(extract(epoch from ${row}.closes_at - clock_timestamp())))::integer`;
