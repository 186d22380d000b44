import { type DestinationStream, type Logger, pino } from 'pino';
import type { Redact } from './secrets/redact.ts';

export type Log = Logger;

export interface LogOptions {
  level: string;
  /** Applied to each line as it is written, so that no log call can bypass it. */
  redact: Redact;
}

/** One JSON object per line, with ISO times and without secrets. */
export function createLog(
  { level, redact }: LogOptions,
  destination: DestinationStream = pino.destination(1),
): Log {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    { write: (line) => destination.write(redact(line)) },
  );
}

export const silentLog: Log = pino({ level: 'silent' });
