/** The limits of Discord, each with the page of https://discord.com/developers/docs that states it. */

/** Characters in a message (resources/message#create-message). Here UTF-16 code units are counted, which are never fewer. */
export const MAX_CONTENT = 2000;

/**
 * Choices that an autocomplete may offer, and characters in the name and in the value of one (interactions/
 * application-commands). At least one of these characters must not be white space.
 */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/** Characters in the `custom_id` of a button or a form (components/reference#anatomy-of-a-component). */
export const MAX_CUSTOM_ID = 100;

/** How long Discord waits for the first response to an interaction (interactions/receiving-and-responding). */
export const INTERACTION_DEADLINE_MS = 3000;
/** How long one attempt to respond may take: a second one is still in time where the first one hangs. */
export const CALLBACK_ATTEMPT_MS = (INTERACTION_DEADLINE_MS * 3) / 5;

/** How long one attempt of any other request may take. */
export const ATTEMPT_TIMEOUT_MS = 10_000;

/**
 * How long the bot tries to send a message. For that long a reader waits for it, and Discord recognises its nonce, which it
 * keeps for "the past few minutes" (resources/message#create-message).
 */
export const MESSAGE_FRESH_MS = 60_000;

/** When discord.js gives up on a request: later than all of the above, so that it never ends an attempt. */
export const REQUEST_TIMEOUT_MS = MESSAGE_FRESH_MS + 2 * ATTEMPT_TIMEOUT_MS;
