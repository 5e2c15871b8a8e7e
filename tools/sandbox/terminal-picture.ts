/** The output of `npm start` at a terminal -> a picture of a terminal window. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';

/** In pixels: the columns, and what is around them. */
const WIDTH = 976;
const COLUMNS = 100;
const DEFAULT_DATA_PATH = 'data';

/** Code that makes a process believe that it writes to a terminal. */
const AS_TERMINAL = `
  process.stdin.isTTY = process.stdout.isTTY = true;
  process.stdin.setRawMode = () => process.stdin;
  process.stdout.columns = ${COLUMNS};
  process.stdout.hasColors = () => true;
`;

const STYLE = `
  body { margin: 0; padding: 24px; width: ${WIDTH}px; box-sizing: border-box; background: #fff }
  main { padding: 0 22px 20px; border-radius: 10px; background: #1e1f2b; color: #c9cbd8; box-shadow: 0 6px 24px rgb(0 0 0 / 22%) }
  header { display: flex; gap: 8px; padding: 12px 0 14px; margin-left: -8px }
  header i { width: 12px; height: 12px; border-radius: 50% }
  pre { margin: 0; font: 14.5px/22px "DejaVu Sans Mono", Menlo, Consolas, monospace; white-space: pre-wrap }
  b { color: #fff } small { font-size: inherit; color: #8489a3 }
`;

/**
 * @param dataPath the articles that the questions are about
 * @param path where the picture is written
 */
export async function drawPrompt(
  page: Page,
  dataPath: string,
  questions: readonly string[],
  path: string,
): Promise<void> {
  await page.setViewportSize({ width: WIDTH, height: WIDTH });
  const lights = ['#ff5f57', '#febc2e', '#28c840'].map((colour) => `<i style="background: ${colour}"></i>`);
  const set = dataPath === DEFAULT_DATA_PATH ? '' : `DATA_PATH=${dataPath} `;
  const shown = htmlOf(`$ ${set}npm start\n${await session(dataPath, questions)}`);
  await page.setContent(
    `<!doctype html><style>${STYLE}</style><main><header>${lights.join('')}</header><pre>${shown}</pre></main>`,
  );
  await page.locator('body').screenshot({ path });
}

/** @returns the whole output of the prompt, including typed questions, until it waits for the next question */
async function session(dataPath: string, questions: readonly string[]): Promise<string> {
  const preload = `data:text/javascript,${encodeURIComponent(AS_TERMINAL)}`;
  const prompt = spawn(process.execPath, ['--import', preload, 'dist/src/main.js'], {
    env: { PATH: process.env.PATH, DISCORD_TOKEN: '', DATA_PATH: dataPath, FORCE_COLOR: '1', TERM: 'xterm' },
  });
  const written = text(prompt.stdout);
  prompt.stdin.end(`${questions.join('\n')}\n`);
  await once(prompt, 'close');
  return (await written).trimEnd();
}

const ESCAPE = '\u001b';
/** The sequences of ECMA-48 that the prompt uses: bold, dim, and movements of the cursor. */
const SEQUENCE = new RegExp(`${ESCAPE}\\[(?<parameters>[\\d;]*)(?<final>[A-Za-z])`, 'g');
const TAGS: Readonly<Record<string, string>> = { 1: '<b>', 2: '<small>' };

function htmlOf(output: string): string {
  let closing = '';
  return output
    .replaceAll('\r', '')
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(SEQUENCE, (_, parameters: string, final: string) => {
      if (final !== 'm') return '';
      const before = closing;
      const opening = TAGS[parameters] ?? '';
      closing = opening.replace('<', '</');
      return before + opening;
    });
}
