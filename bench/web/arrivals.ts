// From the request that posts a lead to its row on the screen, in a list that shows the newest first.
import type { Harness } from '../measure/harness.ts';
import { type Measurement, times } from './measurement.ts';
import { openList, type Session } from './session.ts';

export async function measureArrivals(
  { inlet }: Harness,
  session: Session,
  count: number,
): Promise<Measurement> {
  const page = await openList(session);
  await page.getByText('Live', { exact: true }).waitFor();
  const found: number[] = [];
  for (let lead = 1; lead <= count; lead += 1) {
    const name = `Arrival ${lead}.`;
    await page.evaluate(`void (bench.pending = bench.rowWith('${name}'))`);
    const sentAt = performance.timeOrigin + performance.now();
    const response = await fetch(`http://127.0.0.1:${inlet.port}/api/v1/leads`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${session.sender.target.key}`,
      },
      body: JSON.stringify({ first_name: 'Arrival', last_name: `${lead}.` }),
    });
    if (!response.ok) throw new Error(`A lead got status ${response.status}.`);
    found.push((await page.evaluate<number>('bench.pending')) - sentAt);
  }
  await page.context().close();
  return times('a posted lead, on screen', 'arrival ms', found);
}
