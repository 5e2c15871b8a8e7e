/**
 * The connection of the one shard of this process. It does what the strategy of discord.js does, and can also be renewed while
 * the client stays, which that one cannot.
 */
import {
  type IShardingStrategy,
  managerToFetchingStrategyOptions,
  SimpleContextFetchingStrategy,
  SimpleShardingStrategy,
  type WebSocketManager,
  WebSocketShard,
  WebSocketShardDestroyRecovery,
  WebSocketShardEvents,
} from '@discordjs/ws';

export interface RenewableShard {
  /** For the options of a client. */
  readonly strategyFor: (manager: WebSocketManager) => IShardingStrategy;
  /**
   * Closes the connection and opens another.
   *
   * @param isResumed whether the session goes on, so that Discord sends what was missed; otherwise a new one starts
   */
  renew(isResumed: boolean): Promise<void>;
}

export function createRenewableShard(): RenewableShard {
  let shard: WebSocketShard | undefined;

  function strategyFor(manager: WebSocketManager): IShardingStrategy {
    return {
      async spawn([id = 0]) {
        const options = await managerToFetchingStrategyOptions(manager);
        const spawned = new WebSocketShard(new SimpleContextFetchingStrategy(manager, options), id);
        for (const event of Object.values(WebSocketShardEvents)) {
          spawned.on(event, (payload: object) => manager.emit(event, { ...payload, shardId: id } as never));
        }
        shard = spawned;
      },
      async connect() {
        await shard?.connect();
      },
      async destroy(options) {
        await shard?.destroy(options);
        shard = undefined;
      },
      async send(_, payload) {
        if (shard === undefined) throw new RangeError('The shard has been closed.');
        await shard.send(payload);
      },
      async fetchStatus() {
        // The package has a version of collections that only it can make.
        const statuses = await new SimpleShardingStrategy(manager).fetchStatus();
        return shard === undefined ? statuses : statuses.set(shard.id, shard.status);
      },
    };
  }

  return {
    strategyFor,
    async renew(isResumed) {
      const recover = isResumed ? WebSocketShardDestroyRecovery.Resume : WebSocketShardDestroyRecovery.Reconnect;
      await shard?.destroy({ reason: 'The gateway delivers nothing', recover });
    },
  };
}
