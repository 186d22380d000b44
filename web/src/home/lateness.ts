// How urgent a lead is that nobody has answered, by how long it waits. Pure.

const hour = 3_600_000;

export function lateness(waitsMs: number): 'late' | 'very' | undefined {
  if (waitsMs >= 24 * hour) return 'very';
  return waitsMs >= hour ? 'late' : undefined;
}
