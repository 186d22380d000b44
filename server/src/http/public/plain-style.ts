// The look of Inlet's own pages, in the colours and sizes of the web app. They load no fonts.

export const mark =
  '<svg viewBox="0 0 20 20" aria-hidden="true"><rect width="20" height="20" rx="5"/>' +
  '<path d="M5 6h6.5a4 4 0 0 1 0 8H5"/><circle cx="7" cy="10" r="1.5"/></svg>';

/** Lines that flow from a wide mouth to a narrow one: decoration of wide screens. */
export const panelLines = `<svg viewBox="0 0 640 900" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">${lines()}</svg>`;

function lines(): string {
  const paths = Array.from({ length: 18 }, (_, line) => {
    const [mouth, neck, foot] = [100 + line * 36, 482 + line * 14, 88 + line * 34];
    return `<path d="M${mouth} 0C${mouth + 12} 240 ${neck} 330 ${neck} 468S${foot + 30} 690 ${foot} 900"/>`;
  });
  const drops = [
    [150, 470, 5],
    [236, 452, 4],
    [322, 486, 4],
    [402, 460, 3.5],
    [462, 468, 3],
  ].map(([x, y, r]) => `<circle cx="${x}" cy="${y}" r="${r}"/>`);
  return [...paths, ...drops].join('');
}

export const plainStyle = `
:root { color-scheme: light dark; --text: #171f23; --soft: #485156; --ground: #fff; --sunken: #f8f9fa;
  --line: #e4e8ea; --control: #86929a; --accent: #036d87; --hover: #04566b; --link: #045f76;
  --focus: #1089a8; --wrong: #b32e2d; }
@media (prefers-color-scheme: dark) { :root { --text: #eaedef; --soft: #aeb4b7; --ground: #0e1417;
  --sunken: #0a1012; --line: #21282c; --control: #6d767b; --accent: #047692; --hover: #0d7f9d;
  --link: #6bcae1; --focus: #48adc8; --wrong: #ffb0a7; } }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; min-height: 100vh; display: grid; grid-template: auto 1fr auto / minmax(0, 1fr);
  justify-items: center; padding: 32px 24px; background: var(--ground); color: var(--text);
  font: 14px/20px Inter, system-ui, -apple-system, "Segoe UI", Roboto, Arial, sans-serif; }
header { justify-self: start; display: flex; align-items: center; gap: 10px; font-size: 16px;
  line-height: 24px; font-weight: 600; }
header svg { width: 26px; height: 26px; }
header rect { fill: #036d87; }
header path { fill: none; stroke: #fff; stroke-width: 1.8; stroke-linecap: round; }
header circle { fill: #fff; }
main { grid-row: 2; align-self: center; width: 100%; max-width: 360px; padding: 32px 0; overflow-wrap: anywhere; }
h1 { margin: 0 0 8px; font-size: 24px; line-height: 32px; font-weight: 600; letter-spacing: -.018em;
  text-wrap: balance; }
p { margin: 0 0 16px; }
.soft { margin-bottom: 24px; color: var(--soft); }
label { display: block; margin: 16px 0 6px; font-size: 13px; font-weight: 500; }
input { width: 100%; height: 40px; padding: 0 10px; font: inherit; color: inherit;
  background: var(--ground); border: 1px solid var(--control); border-radius: 6px; }
input[aria-invalid] { border-color: var(--wrong); }
input:focus-visible, button:focus-visible, a:focus-visible {
  outline: 2px solid var(--focus); outline-offset: 2px; }
.wrong { margin: 6px 0 0; color: var(--wrong); font-size: 13px; }
.hint { margin: 6px 0 0; color: var(--soft); font-size: 13px; }
button { margin-top: 24px; width: 100%; height: 40px; font: inherit; font-weight: 600;
  color: #fff; background: var(--accent); border: 0; border-radius: 6px; cursor: pointer; }
button:hover { background: var(--hover); }
a.act { display: block; margin-top: 24px; padding: 9px 16px; border-radius: 6px; font-weight: 600;
  text-align: center; text-decoration: none; color: #fff; background: var(--accent); }
a.act:hover { background: var(--hover); }
pre { margin: 0 0 16px; white-space: pre-wrap; padding: 12px; background: var(--sunken);
  border: 1px solid var(--line); border-radius: 8px; }
code { font: 12px/19px ui-monospace, monospace; }
a { color: var(--link); }
dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 0 0 16px; }
dt { color: var(--soft); }
dd { margin: 0; }
aside { display: none; }
@media (min-width: 1100px) { body:has(aside) { grid-template-columns: minmax(0, 5fr) minmax(0, 4fr); padding: 0; }
  header, main { grid-column: 1; }
  header { padding: 32px 40px; }
  aside { display: flex; align-items: end; grid-area: 1 / 2 / -1 / 3; position: relative; width: 100%;
    background: linear-gradient(170deg, #04566b, #01303d 80%); }
  aside svg { position: absolute; inset: 0; width: 100%; height: 100%; fill: #fff; fill-opacity: .85; }
  aside path { fill: none; stroke: #83d1ec; stroke-opacity: .3; }
  aside p { position: relative; max-width: 18em; margin: 40px; color: #fff; font-size: 22px;
    line-height: 30px; font-weight: 600; text-wrap: balance; } }
@media (max-width: 767px) { body { padding: 24px 20px; } input, button { height: 44px; }
  input { font-size: 16px; } }
`;
