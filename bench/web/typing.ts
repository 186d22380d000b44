// Types into a cell of the list while each response of the API takes seconds.
import { type Measurement, times } from './measurement.ts';
import { openList, type Session } from './session.ts';

const delayMs = 2_000;
const text = 'Grand Hotel of Inlet';

export async function measureTyping(session: Session): Promise<Measurement> {
  const page = await openList(session);
  const column = page.getByRole('columnheader', { name: 'Company' });
  const at = await column.getAttribute('data-column');
  const cellOf = (row: number) => page.locator(`[data-row="${row}"] [data-column="${at}"]`);
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Network.emulateNetworkConditions', {
    ...{ offline: false, latency: delayMs, downloadThroughput: -1, uploadThroughput: -1 },
  });
  await cellOf(0).click();
  await cellOf(0).getByRole('textbox').waitFor();
  // Enter saves, and goes to the same cell of the next row.
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await cellOf(0).getByText(text).waitFor();
  await page.keyboard.press('Enter');
  await cellOf(1).getByRole('textbox').waitFor();
  await page.keyboard.type(text);
  const keystrokes = await page.evaluate<number[]>('bench.keystrokes');
  await page.context().close();
  return times('a keystroke in a cell, API slow', 'keystroke ms', keystrokes);
}
