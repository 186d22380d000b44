import { createWord } from '../../../domain/words/create-word.ts';
import { deleteWord } from '../../../domain/words/delete-word.ts';
import { getWord } from '../../../domain/words/get-word.ts';
import { listWords } from '../../../domain/words/list-words.ts';
import { updateWord } from '../../../domain/words/update-word.ts';
import { eventTypes, sources, toNone, type Word } from '../../../domain/words/word.ts';
import { type MoveTo, moveToQuery, movingTo } from '../move-to.ts';
import type { MountRoutes } from '../resource.ts';
import { createRoute } from '../routes/create-route.ts';
import { deleteRoute } from '../routes/delete-route.ts';
import { listRoute } from '../routes/list-route.ts';
import { showRoute } from '../routes/show-route.ts';
import { updateRoutes } from '../routes/update-routes.ts';
import { type WordWords, wordBodies, wordResource } from './word-resource.ts';

export const sourceRoutes = routesOf({
  list: sources,
  plural: 'sources',
  path: '/api/v1/sources',
  sample: 'Trade fair',
});

export const eventTypeRoutes = routesOf({
  list: eventTypes,
  plural: 'event types',
  path: '/api/v1/event-types',
  sample: 'Conference',
});

function routesOf(words: WordWords): MountRoutes {
  const { list } = words;
  const bodies = wordBodies(words);
  return (scope, services, style) => {
    const { read, write } = services;
    const mount = { scope, services, style, resource: wordResource(words) };
    listRoute(mount, {
      list: ({ workspaceId }, _query, part) => listWords(read, list, workspaceId, part),
    });
    showRoute(mount, {
      show: ({ workspaceId }, ref) => getWord(read, list, workspaceId, ref),
    });
    createRoute(mount, {
      body: bodies.create,
      create: (asked, body) => createWord(write, list, asked, body),
    });
    updateRoutes(mount, {
      body: bodies.update,
      update: (asked, ref, changes) => updateWord(write, list, asked, ref, changes),
    });
    deleteRoute<Word, MoveTo>(mount, {
      query: moveToQuery(
        `Another ${list.name}, which the leads of this one get, or ${toNone}: they are left with none.`,
      ),
      description: 'Refused while leads have it and move_to is not given.',
      remove: (asked, ref, query) =>
        deleteWord(write, list, asked, ref, query.move_to === toNone ? toNone : movingTo(query)),
    });
  };
}
