/** What Discord allows, in one place, each with the page of https://discord.com/developers/docs that says so. */

/** Characters in a message (resources/message#create-message). Counted in UTF-16 code units, which is never too few. */
export const MAX_CONTENT = 2000;

/** Choices that an autocomplete may offer, and characters in the name of one (interactions/application-commands). */
export const MAX_CHOICES = 25;
export const MAX_CHOICE_NAME = 100;

/**
 * How long a request to Discord may take, and how often it is tried again after a 5xx answer or a broken connection.
 * A request that was told to wait (429) waits as long as Discord says, and that does not count as a try.
 */
export const REQUEST_TIMEOUT_MS = 10_000;
export const REQUEST_RETRIES = 5;
