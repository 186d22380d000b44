// A ready-made automation to start from.
import type { Language } from '../../language.ts';
import type { Reference, Settings } from '../automation.ts';

interface RecipeContext {
  language: Language;
  /** Who is assigned: the active members. */
  users: readonly Reference[];
}

export interface Recipe {
  /** Stable; the app has a picture for it. */
  key: string;
  name: Record<Language, string>;
  description: Record<Language, string>;
  definition: (context: RecipeContext) => {
    trigger: Settings;
    conditions: Settings[];
    steps: Settings[];
  };
}
