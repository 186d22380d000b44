import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/** One JSON object a line, with times a person can read. */
export function createLog(
  options: { level: string },
  destination: DestinationStream = pino.destination(1),
): Log {
  return pino(
    { level: options.level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    destination,
  );
}

export const silentLog: Log = pino({ level: 'silent' });
