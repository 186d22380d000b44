// The style sheet of a form's page, from the style of the form. Pure.
import { contrast, isDark, mix, mostReadableOn, mutedColour } from '../../domain/forms/colours.ts';
import type { Font, FormStyle } from '../../domain/forms/form-style.ts';

const families: Record<Font, string> = {
  system: 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif',
  humanist: 'Seravek, "Gill Sans Nova", Ubuntu, Calibri, "DejaVu Sans", sans-serif',
  geometric: 'Avenir, Montserrat, Corbel, "URW Gothic", "Century Gothic", sans-serif',
  rounded:
    'ui-rounded, "Hiragino Maru Gothic ProN", Quicksand, Comfortaa, "Arial Rounded MT Bold", ' +
    'Calibri, sans-serif',
  serif: 'Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif',
  mono: 'ui-monospace, "Cascadia Code", Menlo, Consolas, "DejaVu Sans Mono", monospace',
};

const warnings = ['#b3261e', '#8c1d18', '#ff8a80', '#ffb4ab', '#ffdad6'];

function coloursOf(style: FormStyle): string {
  const { accent_color: accent, text_color: ink, background_color: ground } = style;
  const wrong = warnings.find((colour) => contrast(colour, ground) >= 5.2) ?? ink;
  const colours = {
    ink,
    ground,
    accent,
    page: isDark(ground) ? mix(ground, '#000000', 0.4) : mix(ground, ink, 0.045),
    line: mix(ground, ink, 0.12),
    soft: mutedColour(ink, ground, 5.8),
    edge: mutedColour(ink, ground, 3.2),
    pressed: mix(accent, isDark(accent) ? '#ffffff' : '#000000', 0.12),
    tint: mix(ground, accent, 0.07),
    link: contrast(accent, ground) >= 4.5 ? accent : ink,
    onaccent: mostReadableOn(accent, ['#ffffff', '#000000']),
    wrong,
    wrongtint: mix(ground, wrong, 0.06),
  };
  return Object.entries(colours)
    .map(([name, colour]) => `--${name}:${colour}`)
    .join(';');
}

export const formCss = (style: FormStyle): string => `
:root { color-scheme: ${isDark(style.background_color) ? 'dark' : 'light'}; ${coloursOf(style)};
  --radius: ${style.radius}px; }
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
body { margin: 0; padding: clamp(0px, 5vw, 3.5rem) clamp(0px, 3vw, 1.5rem); background: var(--page);
  color: var(--ink); font: 1rem/1.5 ${families[style.font]}; }
main { max-width: ${style.width}px; margin: 0 auto; padding: clamp(1.5rem, 6vw, 2.75rem) clamp(1.25rem, 6vw, 2.75rem);
  background: var(--ground); border: 1px solid var(--line); border-radius: calc(var(--radius) * 1.5);
  box-shadow: 0 1px 2px rgb(0 0 0 / .04), 0 12px 32px -12px rgb(0 0 0 / .14); }
@media (max-width: 30rem) { body { padding: 0; background: var(--ground); }
  main { border: 0; border-radius: 0; box-shadow: none; } }
.embed body { padding: 0; background: var(--ground); }
.embed main { padding: 4px; border: 0; border-radius: 0; box-shadow: none; }
h1 { margin: 0; font-size: clamp(1.5rem, 1.2rem + 1.6vw, 1.875rem); line-height: 1.2;
  letter-spacing: -.015em; text-wrap: balance; overflow-wrap: anywhere; }
.lead { margin: .625rem 0 0; color: var(--soft); white-space: pre-line; overflow-wrap: anywhere; }
form { display: grid; grid-template-columns: 1fr 1fr; gap: 1.375rem 1rem; margin-top: 1.75rem; }
.field, .summary, .notice, .send { grid-column: 1 / -1; min-width: 0; }
.half { grid-column: span 1; }
@media (max-width: 30rem) { .half { grid-column: 1 / -1; } }
fieldset { margin: 0; padding: 0; border: 0; }
.label, legend { display: block; padding: 0; font-weight: 600; line-height: 1.4;
  overflow-wrap: anywhere; }
.optional { margin-left: .375rem; color: var(--soft); font-size: .875rem; font-weight: 400; }
.help { margin: .125rem 0 0; color: var(--soft); font-size: .9375rem; overflow-wrap: anywhere; }
.input { display: block; width: 100%; min-height: 3rem; margin-top: .5rem; padding: .6875rem .875rem;
  color: inherit; font: inherit; background: var(--ground); border: 1px solid var(--edge);
  border-radius: var(--radius); }
textarea.input { min-height: 8.5rem; line-height: 1.5; resize: vertical; }
.input::placeholder { color: var(--soft); opacity: 1; }
.input:hover { border-color: var(--ink); }
select.input { padding-right: 2.75rem; appearance: none; text-overflow: ellipsis;
  background-image: linear-gradient(45deg, transparent 50%, var(--soft) 50%),
    linear-gradient(-45deg, transparent 50%, var(--soft) 50%);
  background-position: right 1.3125rem center, right .9375rem center;
  background-size: .375rem .375rem; background-repeat: no-repeat; }
.choices { display: grid; gap: .5rem; margin-top: .5rem; }
.tick { display: flex; gap: .75rem; align-items: flex-start; padding: .6875rem .875rem;
  border: 1px solid var(--edge); border-radius: var(--radius); cursor: pointer;
  overflow-wrap: anywhere; }
.tick:hover { border-color: var(--ink); }
.tick:has(:checked) { border-color: var(--accent); background: var(--tint);
  box-shadow: inset 0 0 0 1px var(--accent); }
.tick input { flex: none; width: 1.25rem; height: 1.25rem; margin: .125rem 0 0;
  accent-color: var(--accent); }
.tick span { min-width: 0; white-space: pre-line; }
.alone .tick { padding: 0; border: 0; background: none; box-shadow: none; }
.alone .label { margin-bottom: .375rem; }
a { color: var(--link); text-underline-offset: .15em; }
:is(.input, .tick input, button, a, .next):focus-visible { outline: 3px solid var(--accent);
  outline-offset: 2px; }
.wrong .input, .wrong .tick { border-color: var(--wrong); box-shadow: inset 0 0 0 1px var(--wrong); }
.wrong.alone .tick { box-shadow: none; }
.error { display: flex; gap: .5rem; margin: .5rem 0 0; color: var(--wrong); font-weight: 500;
  font-size: .9375rem; }
.error::before { content: "!"; flex: none; width: 1.125rem; height: 1.125rem; margin-top: .1875rem;
  border-radius: 50%; background: var(--wrong); color: var(--ground); font-size: .8125rem;
  font-weight: 700; line-height: 1.125rem; text-align: center; }
.summary, .notice { padding: 1rem 1.125rem; background: var(--wrongtint);
  border: 1px solid var(--wrong); border-radius: var(--radius); overflow-wrap: anywhere; }
.summary h2 { margin: 0; font-size: 1.0625rem; line-height: 1.4; }
.summary ul { margin: .5rem 0 0; padding-left: 1.25rem; }
.summary li + li { margin-top: .25rem; }
.summary a { color: inherit; }
.notice { margin: 0; }
button, .next { display: block; width: 100%; min-height: 3.25rem; padding: .8125rem 1.25rem;
  color: var(--onaccent); font: inherit; font-weight: 600; text-align: center;
  text-decoration: none; background: var(--accent); border: 1px solid transparent;
  border-radius: var(--radius); cursor: pointer; }
:is(button, .next):hover { background: var(--pressed); }
.next { width: auto; display: inline-block; margin-top: 1.5rem; }
.trap { position: absolute; left: -10000px; width: 1px; height: 1px; overflow: hidden; }
.done { padding-block: clamp(2.5rem, 10vw, 4.5rem); text-align: center; }
.done svg { display: block; width: 3.5rem; height: 3.5rem; margin: 0 auto 1.25rem; }
.done circle { fill: var(--accent); }
.done path { fill: none; stroke: var(--onaccent); stroke-width: 3; stroke-linecap: round;
  stroke-linejoin: round; }
@media (forced-colors: active) { .tick:has(:checked) { outline: 2px solid Highlight; } }
`;
