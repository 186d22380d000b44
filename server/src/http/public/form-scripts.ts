// The two scripts of a form; it works without both. One prevents a second submission and reports the
// height of the page to the surrounding page. The other runs in that page and resizes the frame.
import { createHash } from 'node:crypto';

/**
 * In the page of the form. It posts nothing until the embedding page has sent a greeting from the
 * expected origin, since a message to another origin logs a warning in the console.
 */
export const pageScript = `(() => {
  const { form, host, redirect } = document.documentElement.dataset;
  let sent = false;
  addEventListener('pageshow', () => { sent = false; });
  document.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  document.querySelector('[data-autofocus]')?.focus();
  if (!host || parent === window) return;
  const post = (message) => parent.postMessage({ inlet: form, ...message }, host);
  const fit = () => post({ height: Math.ceil(document.body.getBoundingClientRect().height) });
  let greeted = false;
  addEventListener('message', ({ source, origin, data }) => {
    if (greeted || source !== parent || origin !== host || data?.inlet !== form || !data.fit) return;
    greeted = true;
    new ResizeObserver(fit).observe(document.body);
    if (redirect) post({ redirect });
  });
})();`;

export const pageScriptHash = createHash('sha256').update(pageScript).digest('base64');

/** In a page of another site: inserts the form next to the script element. */
export const embedScript = (title: string): string => `(() => {
  const script = document.currentScript;
  if (!script) return;
  const address = new URL(script.src);
  address.pathname = address.pathname.replace(/\\/embed\\.js$/, '');
  address.search = '?embed=1';
  address.searchParams.set('_page', location.href.split('#')[0].slice(0, 2000));
  if (document.referrer) address.searchParams.set('_referrer', document.referrer.slice(0, 2000));
  const form = address.pathname.split('/').pop();
  const frame = document.createElement('iframe');
  frame.title = ${JSON.stringify(title)};
  frame.src = address.href;
  Object.assign(frame.style, { display: 'block', width: '100%', height: '480px', border: '0' });
  addEventListener('message', ({ source, origin, data }) => {
    if (source !== frame.contentWindow || origin !== address.origin || data?.inlet !== form) return;
    const { height, redirect } = data;
    if (Number.isFinite(height)) {
      frame.style.height = Math.min(Math.max(height, 60), 20000) + 'px';
    }
    if (typeof redirect === 'string' && /^https?:/.test(redirect)) location.assign(redirect);
  });
  let loads = 0;
  frame.addEventListener('load', () => {
    loads += 1;
    // To any origin: the greeting holds no secret, and the frame may have been led elsewhere.
    frame.contentWindow.postMessage({ inlet: form, fit: true }, '*');
    if (loads > 1) frame.scrollIntoView({ block: 'nearest' });
  });
  // A script in the head has no position in the body, so its form comes last.
  const place = () => {
    if (document.body.contains(script)) script.after(frame);
    else document.body.append(frame);
  };
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
})();
`;
