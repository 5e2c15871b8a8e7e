import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

/** All files of the project by their paths, and all folders with a slash at the end. */
const PATHS: ReadonlySet<string> = new Set(await pathsIn('.'));
const FILE_NAMES: ReadonlySet<string> = new Set(Array.from(PATHS, (path) => basename(path)));
const DOCS = [...PATHS].filter((path) => /^(?:docs\/)?[^/]+\.md$/.test(path)).sort();
/** Created by an installation, a build or a person, so it may be missing. */
const NOT_COMMITTED = /^(?:node_modules|dist|tools\/docs\/node_modules)\/|^\.env$/;

interface Manifest {
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

async function pathsIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const nested = entries.map(async (entry) => {
    const path = join(folder, entry.name);
    if (!entry.isDirectory()) return [path];
    return ['node_modules', 'dist', '.git'].includes(entry.name) ? [] : [`${path}/`, ...(await pathsIn(path))];
  });
  return (await Promise.all(nested)).flat();
}

const read = (path: string): Promise<string> => readFile(path, 'utf8');
const readManifest = async (): Promise<Manifest> => JSON.parse(await read('package.json')) as Manifest;

function allMatches(text: string, pattern: RegExp): string[] {
  return Array.from(text.matchAll(pattern), ([, first = '']) => first);
}

/** Text in backticks that must mean a file or a folder, because of its extension or a slash at its end. */
function pathsNamedIn(text: string): string[] {
  const isPath = /^[\w.@-]+(?:\/[\w.@-]+)*(?:\/|\.(?:bin|css|html|jsonl?|md|ts|txt|ya?ml))$/;
  return allMatches(text, /`([^`\n]+)`/g).filter((span) => isPath.test(span));
}

function exists(path: string): boolean {
  if (NOT_COMMITTED.test(path)) return true;
  return path.includes('/') ? PATHS.has(path) : FILE_NAMES.has(path);
}

/** The id that GitHub gives a heading. */
function anchorOf(heading: string): string {
  const text = heading.replace(/`/g, '').toLowerCase();
  return text.replace(/[^\p{L}\p{N}\s_-]/gu, '').replaceAll(' ', '-');
}

describe('the documentation', () => {
  it('exists where a visitor looks for it', () => {
    expect(DOCS).toEqual(expect.arrayContaining(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'SECURITY.md']));
    expect(DOCS).toContain('docs/ARCHITECTURE.md');
  });

  it.each(DOCS)('%s names no file or folder that does not exist', async (doc) => {
    expect(pathsNamedIn(await read(doc)).filter((path) => !exists(path))).toEqual([]);
  });

  it.each(DOCS)('%s links to no file or heading that does not exist', async (doc) => {
    const links = allMatches(await read(doc), /\]\(([^)\s]+)\)/g).filter((link) => !/^\w+:/.test(link));
    for (const link of links) {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? doc : join(dirname(doc), path);
      expect(PATHS, `${doc} links to ${link}`).toContain(target);
      if (anchor === undefined) continue;
      const anchors = allMatches(await read(target), /^#+ (.+)$/gm).map(anchorOf);
      expect(anchors, `${doc} links to ${link}`).toContain(anchor);
    }
  });

  it.each(DOCS)('%s names no npm script that does not exist', async (doc) => {
    const scripts = Object.keys((await readManifest()).scripts);
    for (const script of allMatches(await read(doc), /\bnpm run (?:--silent )?([\w:-]+)/g)) {
      expect(scripts).toContain(script);
    }
  });

  it('describes every room of the house', async () => {
    const architecture = await read('docs/ARCHITECTURE.md');
    const isRoom = (path: string): boolean => /^src\/(?:[\w-]+\/)+$/.test(path);
    const rooms = [...PATHS]
      .filter(isRoom)
      .filter((path) => [...PATHS].some((file) => dirname(file) === path.slice(0, -1)));
    expect(rooms).toContain('src/retrieval/index/');
    expect(rooms.filter((room) => !architecture.includes(`\`${room}\``))).toEqual([]);
  });

  it('explains each dependency on a line, and mentions none that is not installed', async () => {
    const { dependencies, devDependencies } = await readManifest();
    const [listed = ''] = (await read('docs/DEPENDENCIES.md')).split('## Considered');
    const cells = allMatches(listed, /^\| (.+?) \| .+ \|$/gm).join(' ');
    expect(allMatches(cells, /`([^`]+)`/g).sort()).toEqual(
      [...Object.keys(dependencies), ...Object.keys(devDependencies)].sort(),
    );
  });
});

describe('the checks of the documentation', () => {
  it('recognise paths among other code', () => {
    expect(pathsNamedIn('`src/none.ts`, `data/`, `a.slice(1)`, `@orama/orama`, `/ask`, `node -p x.js`')).toEqual([
      'src/none.ts',
      'data/',
    ]);
    expect(exists('src/none.ts')).toBe(false);
    expect(exists('src/main.ts')).toBe(true);
  });

  it('know the id of a heading', () => {
    expect(anchorOf('The life of a `Question`, in one page')).toBe('the-life-of-a-question-in-one-page');
  });
});
