import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFairQueue, QueueFull } from '../../src/discord/scheduling/fair-queue.ts';

describe('a fair queue', () => {
  it('gives each user a turn before anybody has a second one', async () => {
    const queue = createFairQueue();
    const done: string[] = [];
    const add = (person: string, count: number) =>
      Array.from({ length: count }, (_, i) => queue.add(person, () => done.push(`${person}${i}`)));
    await Promise.all([...add('a', 4), ...add('b', 1), ...add('c', 2)]);
    expect(done).toEqual(['a0', 'b0', 'c0', 'a1', 'c1', 'a2', 'a3']);
  });

  it('does all work, one piece at a time, and the work of one user in order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.boolean())), async (asked) => {
        const queue = createFairQueue();
        const done: number[] = [];
        let running = 0;
        const results = asked.map(([person, isSlow], i) =>
          queue.add(person, async () => {
            running += 1;
            expect(running).toBe(1);
            if (isSlow) await new Promise(setImmediate);
            running -= 1;
            done.push(i);
            return i;
          }),
        );
        expect(await Promise.all(results)).toEqual(asked.map((_, i) => i));
        expect(queue.length).toBe(0);
        for (const person of ['a', 'b', 'c']) {
          const own = done.filter((i) => asked[i]?.[0] === person);
          expect(own).toEqual(own.toSorted((one, other) => one - other));
        }
      }),
    );
  });

  it('that is full refuses the last piece of the user with the most work', async () => {
    const queue = createFairQueue(5);
    const done: string[] = [];
    const add = (person: string, count: number) =>
      Array.from({ length: count }, (_, i) => queue.add(person, () => done.push(`${person}${i}`)));
    const results = await Promise.allSettled([...add('a', 5), ...add('b', 1), ...add('c', 2)]);
    expect(done).toEqual(['a0', 'b0', 'c0', 'a1', 'c1']);
    const refused = results.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
    expect(refused).toHaveLength(3);
    for (const reason of refused) expect(reason).toBeInstanceOf(QueueFull);
    expect(queue.length).toBe(0);
  });

  it('continues after a piece of work that fails', async () => {
    const queue = createFairQueue();
    const failing = queue.add('a', () => {
      throw new Error('failed');
    });
    const next = queue.add('a', () => 'done');
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('done');
  });
});
