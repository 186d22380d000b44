// The first load of the list, with nothing cached: the scripts that it transfers, and the time from
// the navigation to the first rows.
import type { Response } from 'playwright-core';
import { median } from '../figure.ts';
import { type Measurement, times } from './measurement.ts';
import type { Session } from './session.ts';

export async function measureFirstLoad(session: Session, loads: number): Promise<Measurement[]> {
  const usable: number[] = [];
  const scripts: number[] = [];
  for (let load = 0; load < loads; load += 1) {
    const page = await session.openPage();
    const responses: Response[] = [];
    page.on('response', (response) => {
      if (response.request().resourceType() === 'script') responses.push(response);
    });
    await page.goto(`${session.workspace}/leads`);
    usable.push(await page.evaluate<number>('bench.firstRows'));
    scripts.push(await bodySize(responses));
    await page.context().close();
  }
  return [
    { name: 'first load: script', target: 'script KB', value: median(scripts) / 1000, unit: 'KB' },
    times('first load: usable', 'usable ms', usable),
  ];
}

/** As transferred, so compressed. */
async function bodySize(responses: readonly Response[]): Promise<number> {
  const sizes = await Promise.all(responses.map((response) => response.request().sizes()));
  return sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0);
}
