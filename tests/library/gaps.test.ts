import { expect, it } from 'vitest';
import type { StoringOwner } from '../../src/library/owner.ts';
import { openLibraries } from '../support/libraries.ts';

const SERVER: StoringOwner = { kind: 'server', id: '1' };
const PERSON: StoringOwner = { kind: 'person', id: '2' };

it('a word is listed when three people have asked for it, however often and in whatever case', async () => {
  const { own, library } = await openLibraries();
  await own.gaps.turn(SERVER, true);
  const ask = async (asker: string, ...missing: string[]): Promise<void> => {
    library.counts?.note(SERVER, asker, { quoted: [], missing });
    await library.counts?.flush();
  };
  await ask('ann', 'Vault', 'vault');
  await ask('ann', 'VAULT');
  await ask('ben', 'vault');
  expect(await own.gaps.list(SERVER)).toEqual([]);
  await ask('eve', 'vault', 'parking');
  expect(await own.gaps.list(SERVER)).toEqual([{ word: 'vault', people: 3 }]);
});

it('nothing is counted unless the server wants it, and never for a person', async () => {
  const { own, library } = await openLibraries();
  for (const asker of ['ann', 'ben', 'eve', 'joe']) {
    for (const owner of [SERVER, PERSON]) library.counts?.note(owner, asker, { quoted: [], missing: ['vault'] });
  }
  await library.counts?.flush();
  await own.gaps.turn(SERVER, true);
  expect(await own.gaps.list(SERVER)).toEqual([]);
  expect(await own.gaps.list(PERSON)).toEqual([]);
});

it('one question counts only few words, and none that is too long', async () => {
  const { own, library } = await openLibraries();
  await own.gaps.turn(SERVER, true);
  const missing = ['x'.repeat(31), ...Array.from({ length: 9 }, (_, i) => `word${i}`)];
  for (const asker of ['ann', 'ben', 'eve']) library.counts?.note(SERVER, asker, { quoted: [], missing });
  await library.counts?.flush();
  const listed = await own.gaps.list(SERVER);
  expect(listed.map(({ word }) => word)).toEqual(['word0', 'word1', 'word2', 'word3', 'word4']);
});

it('an article shows in how many answers it was quoted, each counted once', async () => {
  const { own, library } = await openLibraries();
  const added = await own.add(
    SERVER,
    { name: 'a.txt', bytes: async () => Buffer.from('The vault is blue.'), title: null, url: null },
    'ann',
  );
  const id = added.kind === 'changed' ? added.id : '';
  for (const quoted of [[id, id], [id], []]) library.counts?.note(SERVER, 'ann', { quoted, missing: [] });
  await library.counts?.flush();
  expect(await own.list(SERVER)).toMatchObject([{ quoted: 2 }]);
});
