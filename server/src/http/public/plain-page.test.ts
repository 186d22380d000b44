// Inlet's own pages in a real browser.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { openBrowser } from '../../../test/browser.ts';
import { violationsOf } from '../../../test/violations-of.ts';
import { confirmEmailPage, newPasswordPage } from './account-pages.ts';
import { closedPage, visitorPage } from './plain-page.ts';

const browser = await openBrowser();
after(() => browser.close());

const explained = ['There is nothing here', 'The link was used.'] as const;
const pages = {
  'a refused password': newPasswordPage('en', true),
  'a long address': confirmEmailPage('de', `${'a.very.long.name'.repeat(4)}@accounts.example`),
  'a used link': closedPage('en', explained),
  'a closed form': visitorPage('en', explained),
};

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [320, 1440]) {
    test(`pages ${width} pixels wide, ${colorScheme} → they fit, and axe finds no violation`, async () => {
      const page = await browser.newPage({ colorScheme, viewport: { width, height: 900 } });
      for (const [name, { html }] of Object.entries(pages)) {
        await page.setContent(html);
        const size = await page.evaluate(
          '[document.documentElement.scrollWidth, document.documentElement.scrollHeight]',
        );
        assert.deepEqual(size, [width, 900], name);
        assert.deepEqual(await violationsOf(page), [], name);
      }
      await page.close();
    });
  }
}

test('the page of a closed form → nothing about Inlet', () => {
  assert.doesNotMatch(pages['a closed form'].html, /Inlet|<aside/);
});
