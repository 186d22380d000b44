import { access, constants, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Finding } from './finding.ts';

const gigabyte = 1024 ** 3;
const needed = 0.2 * gigabyte;
const comfortable = 2 * gigabyte;

export async function checkDataFolder(folder: string): Promise<Finding> {
  const check = 'data folder';
  const existing = await nearest(folder);
  try {
    await access(existing, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch {
    return {
      check,
      state: 'problem',
      message: `${existing} cannot be written by the user who runs this.`,
      advice: 'Give the user the right to write there, or set INLET_DATA to another folder.',
    };
  }
  const { bavail, bsize } = await statfs(existing);
  const free = bavail * bsize;
  const size = `${(free / gigabyte).toFixed(1)} GB`;
  if (free < comfortable) {
    return {
      check,
      state: free < needed ? 'problem' : 'warning',
      message: `${folder}: only ${size} are free.`,
      advice: 'Free some space, or move the folder to a larger disk and set INLET_DATA to it.',
    };
  }
  const status = existing === folder ? 'can be written' : 'is made by the first start';
  return { check, state: 'ok', message: `${folder} ${status}; ${size} are free.` };
}

/** The folder itself, or its nearest parent that exists. */
async function nearest(folder: string): Promise<string> {
  try {
    await access(folder);
    return folder;
  } catch {
    const above = dirname(folder);
    return above === folder ? folder : nearest(above);
  }
}
