/** `npm run doctor`: checks everything that the bot needs to run, and prints what is wrong and how to fix it. */
import { isDeepStrictEqual } from 'node:util';
import { Events, Routes } from 'discord.js';
import * as v from 'valibot';
import { COMMANDS } from '../commands/index.ts';
import { describeArticle } from './answer/wording/article-descriptions.ts';
import { readArticles } from './article/folder-source.ts';
import { allShards, type BotConfig, loadConfig, type ShardConfig, shownShards, withToken } from './config.ts';
import { registeredCommands, shownName } from './discord/commands/registration.ts';
import { createClient, createRest } from './discord/connection/client.ts';
import { asFatalError, connectionError, errorForCloseCode } from './discord/connection/connection-errors.ts';
import { inviteLink } from './discord/connection/invite.ts';
import { askGateway } from './discord/connection/session-starts.ts';
import { en } from './phrases/en.ts';
import { Problem } from './problem.ts';
import { run } from './program.ts';
import { tell } from './standard-output.ts';
import { createArticleStore } from './store/article-store.ts';
import { openDatabase } from './store/database.ts';

const OLDEST_NODE = 20;
const WITHOUT_TOKEN =
  'not set, so npm start answers in this terminal. To run on Discord, put the bot’s token in .env. README.md explains where to get it.';
const Application = v.object({ id: v.string(), name: v.string() });

type Finding<Result> = readonly [string, Result];

let isHealthy = true;

/**
 * Runs one check and prints its finding.
 *
 * @returns the check's result, which later checks may need; nothing if the check failed
 */
async function check<Result>(subject: string, work: () => Promise<Finding<Result>>): Promise<Result | undefined> {
  const found = await work().catch((error: unknown) => {
    if (error instanceof Problem) return error;
    throw error;
  });
  if (found instanceof Problem) {
    isHealthy = false;
    await tell(`WRONG  ${subject}: ${found.message}`);
    return undefined;
  }
  const [finding, result] = found;
  await tell(`ok     ${subject}: ${finding}`);
  return result;
}

await run(async () => {
  await check('Node.js', async () => {
    const [major = 0] = process.versions.node.split('.').map(Number);
    if (major < OLDEST_NODE)
      throw new Problem(
        'setting',
        `version ${process.versions.node} is too old. Install version ${OLDEST_NODE} or newer.`,
      );
    return [process.versions.node, undefined];
  });
  const config = await check('settings', async () => ['valid', loadConfig()]);
  if (config !== undefined) {
    await check('articles', async () => {
      if (!config.sharesArticles && config.discordToken !== undefined)
        return ['only those of servers and people', undefined];
      const { articles, problems } = await readArticles(config.dataPath);
      if (problems.length > 0) {
        const reasons = problems.map(({ message }) => `\n       ${message}`).join('');
        throw new Problem('article', `${articles.length} can be used. Fix or remove the others:${reasons}`);
      }
      return [articles.map((article) => describeArticle(article, en)).join('; '), undefined];
    });
    await tell(`ok     token: ${config.discordToken === undefined ? WITHOUT_TOKEN : 'set'}`);
    for (const { subject, text } of config.advice) await tell(`ADVICE ${subject}: ${text}`);
    if (config.discordToken !== undefined) {
      await check('database', () => checkDatabase(config.databaseUrl));
      await checkDiscord(withToken(config));
    }
  }
  const checked =
    config?.discordToken === undefined ? 'All good, but Discord was not checked: there is no token.' : 'All good.';
  const healthy = config?.advice.length === 0 ? checked : 'Everything works, but follow the advice above.';
  await tell(isHealthy ? healthy : 'Fix what is marked WRONG, then run npm run doctor again.');
  process.exit(isHealthy ? 0 : 1);
});

/** Opens the database as the bot does, which makes it if it does not exist. */
async function checkDatabase(url: string): Promise<Finding<undefined>> {
  const database = await openDatabase(url);
  const libraries = (await createArticleStore(database).owners()).length;
  await database.close();
  // An address may contain a password.
  return [`${url.startsWith('file:') ? url.slice('file:'.length) : 'PostgreSQL'}; libraries: ${libraries}`, undefined];
}

async function checkDiscord(config: BotConfig): Promise<void> {
  const rest = createRest(config, config.discordToken);
  const ask = <Result>(work: () => Promise<Result>): Promise<Result> =>
    work().catch((error: unknown) => {
      throw asFatalError(error) ?? connectionError(config.discordApiUrl, error);
    });

  const application = await check('application', async () => {
    const found = v.parse(Application, await ask(() => rest.get(Routes.currentApplication())));
    return [`${found.name} (${found.id})`, found];
  });
  if (application === undefined) return;
  const shards = await check('shards', async () => {
    const { shards: recommended, session_start_limit: starts } = await ask(() => askGateway(rest));
    if (starts.remaining === 0) {
      throw new Problem(
        'discord',
        `the bot has connected ${starts.total} times today, as often as Discord allows. It can again at ${new Date(Date.now() + starts.reset_after).toISOString()}.`,
      );
    }
    const here = config.shards === 'auto' ? allShards(recommended) : config.shards;
    const facts = `here: ${shownShards(here)}; Discord recommends: ${recommended}; connections left today: ${starts.remaining}`;
    return [facts, here];
  });
  if (shards !== undefined) {
    await check('gateway and intents', async () => {
      const servers = await ask(() => countServers({ ...config, shards }));
      const where = shards.count === 1 ? 'servers' : `servers of shard ${shards.first}`;
      return [`accepted; ${where}: ${servers}; invite link: ${inviteLink(application.id)}`, undefined];
    });
  }
  await check('commands', async () => {
    const scope = { applicationId: application.id, guildId: config.discordGuildId };
    const registered = (await ask(() => registeredCommands(rest, scope))).map(shownName).sort();
    const wanted = COMMANDS.map(({ data }) => shownName(data)).sort();
    if (isDeepStrictEqual(registered, wanted)) return [wanted.join(' '), undefined];
    throw new Problem(
      'discord',
      `registered: ${registered.join(', ') || 'none'}; expected: ${wanted.join(', ')}. Start the bot to register them, or run: npm run commands -- --register`,
    );
  });
}

/**
 * Logs in as the first shard of this machine, because only the gateway reports whether the token and the intents are accepted.
 *
 * @returns the number of servers that the bot is in
 * @throws {Problem} of kind `discord` if the gateway closes the connection with a code that rejects the bot
 */
async function countServers(config: ShardConfig): Promise<number> {
  const client = createClient(config);
  const servers = new Promise<number>((resolve, reject) => {
    client.once(Events.ClientReady, (ready) => resolve(ready.guilds.cache.size));
    client.on(Events.ShardDisconnect, ({ code }) => reject(errorForCloseCode(code)));
    client.login(config.discordToken).catch(reject);
  });
  return servers.finally(() => client.destroy());
}
