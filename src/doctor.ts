/** `npm run doctor`: looks at everything that the bot needs, and says what is wrong and how to fix it. */
import { isDeepStrictEqual } from 'node:util';
import { type Client, Events, Routes } from 'discord.js';
import * as v from 'valibot';
import { COMMANDS } from '../commands/index.ts';
import { describe } from './answer/wording.ts';
import { readArticles } from './article/read.ts';
import { type BotConfig, loadConfig, withToken } from './config.ts';
import { createClient } from './discord/client.ts';
import { inviteLink } from './discord/invite.ts';
import { closedFor, refusedFor, unreachable } from './discord/refusals.ts';
import { heldCommands, shownName } from './discord/registration.ts';
import { tell } from './output.ts';
import { en } from './phrases/en.ts';
import { Problem } from './problem.ts';
import { run } from './program.ts';

const OLDEST_NODE = 20;
const Application = v.object({ id: v.string(), name: v.string() });

let isHealthy = true;

/** Runs one check and tells how it went. A check that needs what an earlier one did not give is not run. */
async function check<Result>(
  subject: string,
  work: () => Promise<readonly [string, Result]>,
): Promise<Result | undefined> {
  try {
    const [finding, result] = await work();
    await tell(`ok     ${subject}: ${finding}`);
    return result;
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    isHealthy = false;
    await tell(`WRONG  ${subject}: ${error.message}`);
    return undefined;
  }
}

await run(async () => {
  await check('Node.js', async () => {
    const [major = 0] = process.versions.node.split('.').map(Number);
    if (major < OLDEST_NODE)
      throw new Problem(
        'setting',
        `version ${process.versions.node} is too old. Install version ${OLDEST_NODE} or later.`,
      );
    return [process.versions.node, undefined];
  });
  const config = await check('settings', async () => ['as expected', loadConfig()]);
  if (config !== undefined) {
    await check('articles', async () => {
      const { articles, problems } = await readArticles(config.dataPath);
      if (problems.length > 0) {
        const reasons = problems.map(({ message }) => `\n       ${message}`).join('');
        throw new Problem('article', `${articles.length} can be used, but not all:${reasons}`);
      }
      return [articles.map((article) => describe(article, en)).join('; '), undefined];
    });
    const bot = await check('token', async () => ['set', withToken(config)]);
    if (bot !== undefined) await checkDiscord(bot);
  }
  await tell(isHealthy ? 'All is well.' : 'Fix what is wrong, and run this again.');
  process.exit(isHealthy ? 0 : 1);
});

async function checkDiscord(config: BotConfig): Promise<void> {
  const client = createClient(config);
  client.rest.setToken(config.discordToken);
  const ask = <Result>(work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw refusedFor(error) ?? unreachable(config.discordApiUrl, error);
    });

  const application = await check('application', async () => {
    const found = v.parse(Application, await ask(() => client.rest.get(Routes.currentApplication())));
    return [`${found.name} (${found.id})`, found];
  });
  if (application === undefined) return;
  await check('gateway and intents', async () => {
    const servers = await ask(() => logIn(client, config));
    await client.destroy();
    return [`accepted; servers: ${servers}; invite link: ${inviteLink(application.id)}`, undefined];
  });
  client.rest.setToken(config.discordToken);
  await check('commands', async () => {
    const place = { applicationId: application.id, guildId: config.discordGuildId };
    const held = (await ask(() => heldCommands(client.rest, place))).map(shownName).sort();
    const wanted = COMMANDS.map(({ data }) => shownName(data)).sort();
    if (isDeepStrictEqual(held, wanted)) return [wanted.join(' '), undefined];
    throw new Problem(
      'discord',
      `Discord holds ${held.join(', ') || 'none'}. They are registered when the bot starts, or with: npm run commands -- --register`,
    );
  });
}

/** @returns how many servers the bot is in */
async function logIn(client: Client, config: BotConfig): Promise<number> {
  return new Promise((resolve, reject) => {
    client.once(Events.ClientReady, (ready) => resolve(ready.guilds.cache.size));
    client.on(Events.ShardDisconnect, ({ code }) => reject(closedFor(code)));
    client.login(config.discordToken).catch(reject);
  });
}
