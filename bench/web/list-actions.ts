// Filters, orders and searches of the list, and opening a lead: each by the keys or the pointer, each
// another list or lead, so that none is shown from memory.
import type { Page } from 'playwright-core';
import { type Measurement, times } from './measurement.ts';
import { openList, type Session, timed } from './session.ts';

const filters = [
  ...['Contacted', 'Qualified', 'Quoted', 'Won', 'Lost'],
  ...['source 2', 'source 4', 'source 5', 'source 7', 'source 8'],
];
/** The first click on a column sorts it upwards, the next one downwards. */
const sortedColumns = ['Score', 'Score', 'Name', 'Name'];
const sortedFilters = ['Contacted', 'Qualified', 'Quoted'];
/** At its left end, beside the button of its menu. */
const position = { x: 2, y: 8 };
const searches = [
  ...['garcia', 'okafor', 'tanaka', 'kowalski', 'müller'],
  ...['nguyen', 'sharma', '200012', '@post.example', 'rossi'],
];

export async function* measureListActions(
  session: Session,
  count: number,
): AsyncGenerator<Measurement> {
  for (const [name, target, measure] of [
    ['filter', 'shown ms', measureFilters],
    ['sort', 'shown ms', measureSorts],
    ['search', 'shown ms', measureSearches],
    ['opening a lead', 'opened ms', measureOpening],
  ] as const) {
    const page = await openList(session);
    yield times(name, target, await measure(page, count));
    await page.context().close();
  }
}

async function measureFilters(page: Page, count: number): Promise<number[]> {
  const found: number[] = [];
  for (const filter of filters.slice(0, count)) {
    found.push(await addFilter(page, filter));
    await timed(page, `otherRows('pointerup')`, () =>
      page.getByRole('button', { name: 'Reset' }).click(),
    );
  }
  return found;
}

/** Each is a status or a source; another status joins the one before. */
async function addFilter(page: Page, filter: string): Promise<number> {
  await page.keyboard.press('f');
  await page.keyboard.insertText(filter);
  await page.getByRole('option', { name: filter }).first().waitFor();
  return timed(page, `otherRows('keydown')`, () => page.keyboard.press('Enter'));
}

async function measureSorts(page: Page, count: number): Promise<number[]> {
  const found: number[] = [];
  for (const filter of sortedFilters) {
    await addFilter(page, filter);
    for (const column of sortedColumns) {
      if (found.length === count) return found;
      const head = page.getByRole('columnheader', { name: column }).getByText(column).first();
      found.push(await timed(page, `otherRows('pointerup')`, () => head.click({ position })));
    }
  }
  return found;
}

async function measureSearches(page: Page, count: number): Promise<number[]> {
  const found: number[] = [];
  await page.keyboard.press('/');
  const input = page.getByRole('searchbox', { name: 'Search this list' });
  for (const search of searches.slice(0, count)) {
    await input.selectText();
    const type = () => page.keyboard.insertText(search);
    found.push(await timed(page, `otherRows('input')`, type));
  }
  return found;
}

async function measureOpening(page: Page, count: number): Promise<number[]> {
  const found: number[] = [];
  for (let row = 0; row < count; row += 1) {
    const name = page.locator(`[data-row="${row}"] [role="rowheader"]`);
    found.push(await timed(page, `lead('pointerup')`, () => name.click()));
    await page.goBack();
    await name.waitFor();
  }
  return found;
}
