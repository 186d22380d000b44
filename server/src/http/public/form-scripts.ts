// The two scripts of a form. Neither is needed to fill it in: one keeps a page from being sent twice
// and tells the page around it how high it is, the other stands in that page and gives it the room.
import { createHash } from 'node:crypto';

/** In the page of the form. It speaks to the page that it was shown for, and listens to no other. */
export const pageScript = `(() => {
  const { form, host, redirect } = document.documentElement.dataset;
  let sent = false;
  addEventListener('pageshow', () => { sent = false; });
  document.addEventListener('submit', (event) => {
    if (sent) event.preventDefault();
    sent = true;
  });
  if (!host || parent === window) return;
  const tell = (what) => parent.postMessage({ inlet: form, ...what }, host);
  const fit = () => tell({ height: Math.ceil(document.body.getBoundingClientRect().height) });
  new ResizeObserver(fit).observe(document.body);
  addEventListener('message', ({ source, origin, data }) => {
    if (source === parent && origin === host && data?.inlet === form && data.fit) fit();
  });
  document.querySelector('[autofocus]')?.focus();
  if (redirect) tell({ redirect });
})();`;

export const pageScriptHash = createHash('sha256').update(pageScript).digest('base64');

/** In the page of somebody else: puts the form where the script stands. */
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
    frame.contentWindow.postMessage({ inlet: form, fit: true }, address.origin);
    if (loads > 1) frame.scrollIntoView({ block: 'nearest' });
  });
  // A script in the head of a page stands nowhere: its form comes last.
  const place = () => {
    if (document.body.contains(script)) script.after(frame);
    else document.body.append(frame);
  };
  if (document.body) place();
  else addEventListener('DOMContentLoaded', place);
})();
`;
