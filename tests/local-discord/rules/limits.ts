/**
 * Limits that Discord documents and that its OpenAPI specification does not contain.
 * Lengths are in code points, as JSON Schema counts them.
 */
export const LIMITS = {
  /** The specification allows 4000, which people with Nitro may use and bots may not. */
  content: 2000,
  /** https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
  embedsTotal: 6000,
  /** https://discord.com/developers/docs/topics/opcodes-and-status-codes#json, code 30015 */
  files: 10,
  /** https://discord.com/developers/docs/components/reference */
  actionRows: 5,
  buttonsInRow: 5,
  selectsInRow: 1,
  componentsInAll: 40,
  componentsText: 4000,
  /** https://discord.com/developers/docs/interactions/application-commands */
  commandText: 8000,
  choiceText: 100,
  chatInputCommands: 100,
  /** https://discord.com/developers/docs/interactions/receiving-and-responding */
  interactionDeadlineMs: 3000,
  interactionLifetimeMs: 15 * 60 * 1000,
} as const;

export const lengthOf = (text: string): number => Array.from(text).length;
