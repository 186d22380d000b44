import { chooseWorkspace, workspaceOption } from './choose-workspace.ts';
import { defineCommand } from './command.ts';
import { fillWorkspace } from './demo/fill-workspace.ts';
import { UsageError } from './usage-error.ts';

const defaultLeads = '5000';
const maxLeads = 1_000_000;

export const demo = defineCommand({
  words: ['demo'],
  summary: 'Fill a workspace with a believable year of made-up leads.',
  options: {
    workspace: workspaceOption,
    leads: { value: 'NUMBER', meaning: `How many. Left out: ${defaultLeads}.` },
    seed: { value: 'NUMBER', meaning: 'Another number makes other people. Left out: 1.' },
  },
  details:
    'The same seed makes the same people and the same year again. They come in addition to what\n' +
    "the workspace has. No e-mail address and no phone number among them is anybody's.",
  async run({ open, progress }, given) {
    const leads = wholeNumber('leads', given.leads ?? defaultLeads, 1, maxLeads);
    const seed = wholeNumber('seed', given.seed ?? '1', 0, 2 ** 32 - 1);
    const deps = await open();
    const workspace = await chooseWorkspace(deps.database, given.workspace);
    const start = performance.now();
    const filled = await fillWorkspace(deps, workspace, { leads, seed }, (done) => {
      if (done % 12_800 === 0) progress(`${done} of ${leads} leads`);
    });
    const seconds = Number(((performance.now() - start) / 1000).toFixed(1));
    return {
      json: { workspace: workspace.slug, ...filled, seconds },
      text:
        `${workspace.name} has ${filled.leads} more leads of the past year, ` +
        `which moved ${filled.moves} times; ${filled.deleted} of them are in the trash. ` +
        `It took ${seconds} s.`,
    };
  },
});

function wholeNumber(name: string, text: string, from: number, to: number): number {
  const number = /^\d{1,10}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new UsageError(
    `--${name} is a whole number from ${from} to ${to}, not "${text}".`,
    'inlet demo --help tells what there is.',
  );
}
