// What the statements that count share. Only the clock of the database measures a window: the clocks
// of several programs differ.

/**
 * Whether the window of the row `r` is open. One that closes later than its length from now was
 * opened while the clock was wrong, and would stay full until the clock gets there again.
 */
export const windowIsOpen = `(r.closes_at > clock_timestamp()
    and r.closes_at <= clock_timestamp() + r.seconds * interval '1 second')`;

/** How long to wait until the window of a row closes, in whole seconds. */
export const secondsLeftIn = (row: string): string =>
  `greatest(1, ceil(extract(epoch from ${row}.closes_at - clock_timestamp())))::integer`;
