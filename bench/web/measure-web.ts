// Measures the web app in a headless browser, on a workspace with many leads.
import type { Harness } from '../measure/harness.ts';
import { measureArrivals } from './arrivals.ts';
import { measureFirstLoad } from './first-load.ts';
import { installLighthouse, measureByLighthouse } from './lighthouse.ts';
import { measureListActions } from './list-actions.ts';
import type { Measurement } from './measurement.ts';
import { measureScrolling } from './scrolling.ts';
import { openSession } from './session.ts';
import { measureTyping } from './typing.ts';

export interface WebMeasured {
  leads: number;
  measured: Measurement[];
}

const rowsScrolled = 10_000;

export async function measureWeb(
  harness: Harness,
  log: (line: string) => void,
): Promise<WebMeasured> {
  const { quick, webLeads: leads } = harness.settings;
  const repeats = quick ? 2 : 10;
  log(`filling a workspace with ${leads} leads`);
  const session = await openSession(harness, leads);
  const measured: Measurement[] = [];
  const record = (...found: Measurement[]) => {
    measured.push(...found);
    for (const { name, value, unit } of found) log(`web, ${name}: ${value.toFixed(1)} ${unit}`);
  };
  try {
    record(...(await measureFirstLoad(session, quick ? 1 : 5)));
    for await (const found of measureListActions(session, repeats)) record(found);
    record(...(await measureScrolling(session, Math.min(rowsScrolled, leads / 2))));
    record(await measureTyping(session));
    record(await measureArrivals(harness, session, repeats));
    // It comes from the registry, so the quick run is without it.
    if (!quick) {
      const program = await installLighthouse(log);
      for await (const found of measureByLighthouse(program, session, log)) record(...found);
    }
  } finally {
    await session.browser.close();
  }
  return { leads, measured };
}
