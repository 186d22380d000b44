// A form in a real browser: without JavaScript and by keyboard alone, checked by axe, and embedded in
// another page.
import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { after, test } from 'node:test';
import type { Page } from 'playwright-core';
import { openBrowser } from '../browser.ts';
import { violationsOf } from '../violations-of.ts';
import { emailOnly, openForms } from './public-form.ts';

const forms = await openForms();
const browser = await openBrowser();
/** Pages of another origin, by their path. */
const pages = new Map<string, string>();
const elsewhere = createServer((request, response) => {
  const html = pages.get(request.url?.split('?')[0] ?? '') ?? '';
  response.setHeader('content-type', 'text/html').end(html);
});
await new Promise<void>((resolve) => elsewhere.listen(0, '127.0.0.1', resolve));
const away = `http://localhost:${(elsewhere.address() as AddressInfo).port}`;
after(async () => {
  await browser.close();
  elsewhere.close();
  await forms.close();
});

const dark = {
  background_color: '#10141f',
  text_color: '#eef1f8',
  accent_color: '#ff7a45',
  font: 'rounded',
  radius: 20,
};

/** Collects the console messages of a page and its frames. */
function warningsOf(page: Page): string[] {
  const warnings: string[] = [];
  page.on('console', (message) => {
    // The browser logs each response with this status.
    const isStatus = /the server responded with a status of 422/.test(message.text());
    if (!isStatus) warnings.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => warnings.push(error.message));
  return warnings;
}

test('without JavaScript, a form can be filled in, corrected and sent by keyboard alone', async () => {
  const { id, url } = await forms.makeForm();
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(url);
  await page.keyboard.press('Tab');
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.type('not an address');
  forms.pass(5);
  await page.keyboard.press('Enter');
  await page.waitForSelector('.summary');
  assert.match(await page.title(), /^Error: /);
  const focused = page.locator(':focus');
  assert.equal(await focused.getAttribute('id'), 'field-email');
  const described = (await focused.getAttribute('aria-describedby')) ?? '';
  const notes = described.split(' ').map((note) => page.locator(`#${note}`).textContent());
  assert.deepEqual(await Promise.all(notes), [
    'Enter an email address, such as name@example.com.',
    'We answer to this one.',
  ]);
  await page.getByRole('link', { name: 'Privacy', exact: true }).click();
  await page.keyboard.press('Tab');
  await page.locator('#field-privacy').focus();
  await page.keyboard.press('Space');
  await page.fill('#field-email', 'ann@keyboard.example');
  await page.locator('button').focus();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.deepEqual(await forms.counts(id), { submissions: 1, spam: 0 });
  await page.close();
});

for (const [name, style] of [
  ['usual', {}],
  ['dark', dark],
] as const) {
  test(`axe finds no violation on the ${name} pages, narrow or wide`, async () => {
    const { url } = await forms.makeForm({ style, redirect_url: 'https://example.com/' });
    for (const width of [360, 1280]) {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      await page.goto(url);
      assert.deepEqual(await violationsOf(page), []);
      const wide = await page.locator('html').evaluate(({ scrollWidth }) => scrollWidth);
      assert.ok(wide <= width, 'nothing is cut off');
      await page.click('button');
      await page.waitForSelector('.summary');
      assert.deepEqual(await violationsOf(page), []);
      await page.goto(`${url}/thanks`);
      assert.deepEqual(await violationsOf(page), []);
      await page.goto(url.replace(/.$/, 'g'));
      assert.deepEqual(await violationsOf(page), []);
      await page.close();
    }
  });
}

test('in a German browser, a form without a language can be filled in, corrected and sent', async () => {
  const { id, url } = await forms.makeForm({ language: null });
  const page = await browser.newPage({ locale: 'de-DE' });
  await page.goto(url);
  assert.equal(await page.locator('html').getAttribute('lang'), 'de');
  assert.deepEqual(await violationsOf(page), []);
  await page.fill('#field-first_name', 'Änne');
  await page.fill('#field-guests', '0');
  forms.pass(5);
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.getByRole('heading', { name: 'Bitte prüfen Sie 3 Angaben' }).waitFor();
  assert.match(await page.title(), /^Fehler: /);
  assert.deepEqual(await page.locator('.field .error').allTextContents(), [
    'Geben Sie Ihre E-Mail-Adresse ein.',
    'Geben Sie eine Zahl von 1 bis 500 ein.',
    'Setzen Sie das Häkchen, wenn Sie zustimmen: Ohne Ihre Zustimmung geht es nicht weiter.',
  ]);
  assert.deepEqual(await violationsOf(page), []);
  await page.fill('#field-email', 'aenne@formular.example');
  await page.fill('#field-guests', '12');
  await page.check('#field-privacy');
  await page.getByRole('button', { name: 'Absenden' }).click();
  await page.getByRole('heading', { name: 'Vielen Dank' }).waitFor();
  assert.deepEqual(await forms.counts(id), { submissions: 1, spam: 0 });
  await page.close();
});

test('an embedded form fits its height, and reports the URL of the page', async () => {
  const { url, public_id: publicId } = await forms.makeForm();
  pages.set(
    '/offers',
    `<!doctype html><p>Above</p><script src="${url}/embed.js" async></script><p>Below</p>`,
  );
  const page = await browser.newPage({ viewport: { width: 800, height: 700 } });
  const warnings = warningsOf(page);
  await page.goto(`${away}/offers?utm_source=ad&c=summer#part`);
  const frame = page.frameLocator('iframe');
  await frame.getByRole('heading', { name: 'Ask for an offer' }).waitFor();
  const height = "document.querySelector('iframe').clientHeight";
  await page.waitForFunction(`${height} > 900`);
  const heights = async () => {
    const inner = await frame
      .locator('body')
      .evaluate((body) => body.getBoundingClientRect().height);
    const outer = await page
      .locator('iframe')
      .evaluate((one) => one.getBoundingClientRect().height);
    return Math.abs(outer - Math.ceil(inner));
  };
  assert.equal(await heights(), 0);
  const before = await page.evaluate<number>(height);

  // Height messages from elsewhere have no effect.
  await page.evaluate(`postMessage({ inlet: '${publicId}', height: 61 }, '*')`);
  assert.equal(await page.evaluate(height), before);

  forms.pass(5);
  await frame.locator('button').click();
  await frame.locator('.summary').waitFor();
  await page.waitForFunction(`${height} > ${before}`);
  assert.equal(await heights(), 0);
  assert.equal(await frame.locator(':focus').getAttribute('id'), 'field-first_name');

  await frame.locator('#field-first_name').fill('Ann');
  await frame.locator('#field-email').fill('ann@embedded.example');
  await frame.locator('#field-privacy').check();
  await frame.locator('button').click();
  await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
  await page.waitForFunction(`${height} < 500`);
  assert.deepEqual(warnings, []);
  const lead = await forms.lastLead();
  assert.equal(lead.email, 'ann@embedded.example');
  assert.equal(lead.extra.page_url, `${away}/offers?utm_source=ad&c=summer`);
  assert.deepEqual([lead.custom_fields.utm_source, lead.custom_fields.campaign], ['ad', 'summer']);
  await page.close();
});

test('a redirect navigates the embedding page', async () => {
  const fields = emailOnly;
  const { url } = await forms.makeForm({ fields, redirect_url: `${away}/arrived` });
  pages.set('/offers', `<!doctype html><script src="${url}/embed.js"></script>`);
  pages.set('/arrived', '<!doctype html><h1>Arrived</h1>');
  const page = await browser.newPage();
  const warnings = warningsOf(page);
  await page.goto(`${away}/offers`);
  await page.frameLocator('iframe').locator('#field-email').fill('on@redirect.example');
  forms.pass(5);
  await page.frameLocator('iframe').locator('button').click();
  await page.waitForURL(`${away}/arrived`);
  assert.deepEqual(warnings, []);

  await page.goto(url);
  await page.locator('#field-email').fill('on@hosted.example');
  forms.pass(5);
  await page.locator('button').click();
  await page.waitForURL(`${away}/arrived`);
  await page.close();
});

for (const query of ['', `&_page=${encodeURIComponent('https://moved.example/offers')}`]) {
  const framing = query === '' ? 'an unknown page' : 'another page than that of the visit';
  test(`in a plain frame of ${framing}, a form can be corrected and sent without a warning`, async () => {
    const { url } = await forms.makeForm({ fields: emailOnly });
    pages.set('/bare', `<!doctype html><iframe src="${url}?embed=1${query}"></iframe>`);
    const page = await browser.newPage();
    const warnings = warningsOf(page);
    await page.goto(`${away}/bare`);
    const frame = page.frameLocator('iframe');
    forms.pass(5);
    await frame.locator('button').click();
    await frame.locator('.summary').waitFor();
    assert.equal(await frame.locator(':focus').getAttribute('id'), 'field-email');
    await frame.locator('#field-email').fill('bare@frame.example');
    await frame.locator('button').click();
    await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
    assert.deepEqual(warnings, []);
    await page.close();
  });
}

test('only the embed URL can be framed, and works without JavaScript', async () => {
  const fields = emailOnly;
  const { url } = await forms.makeForm({ fields });
  pages.set('/refused', `<!doctype html><iframe src="${url}"></iframe>`);
  pages.set('/plain', `<!doctype html><iframe src="${url}?embed=1"></iframe>`);
  const page = await browser.newPage({ javaScriptEnabled: false });
  await page.goto(`${away}/refused`);
  assert.equal(await page.frameLocator('iframe').locator('form').count(), 0);
  await page.goto(`${away}/plain`);
  const frame = page.frameLocator('iframe');
  await frame.locator('#field-email').fill('plain@frame.example');
  forms.pass(5);
  await frame.locator('button').click();
  await frame.getByRole('heading', { name: 'Thank you' }).waitFor();
  assert.equal((await forms.lastLead()).email, 'plain@frame.example');
  await page.close();
});
