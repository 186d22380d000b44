// Turns MJML into HTML. It is loaded with the first template that needs it.
import { TemplateError } from './liquid.ts';

type RenderMjml = (mjml: string) => Promise<{
  html: string;
  errors: { line: number; message: string }[];
}>;

let loading: Promise<RenderMjml> | undefined;

/** Throws TemplateError. */
export async function renderMjml(mjml: string): Promise<string> {
  loading ??= load();
  const render = await loading;
  const { html, errors } = await render(mjml).catch((error: Error) => {
    throw new TemplateError(error.message);
  });
  const [first] = errors;
  if (first !== undefined) throw new TemplateError(`Line ${first.line}: ${first.message}`);
  return html;
}

async function load(): Promise<RenderMjml> {
  const [core, preset] = await Promise.all([import('mjml-core'), import('mjml-preset-core')]);
  const options = {
    ...{ presets: [preset.default], validationLevel: 'soft' },
    // Includes would read files, and configurations name further ones.
    ...{ ignoreIncludes: true, useMjmlConfigOptions: false, keepComments: false },
    // By default it would load fonts from another host.
    fonts: {},
  };
  return async (mjml) => core.default.default(mjml, options);
}
