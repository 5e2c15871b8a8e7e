/** The limits of Discord, each with the page of https://discord.com/developers/docs that states it. */

/**
 * The most characters in a message (resources/message#create-message). Verbatim counts UTF-16 code units, of which a text
 * never has fewer than characters.
 */
export const MAX_CONTENT = 2000;

/**
 * The most choices that an autocomplete may offer, and the most characters in the name and in the value of a choice
 * (interactions/application-commands). At least one of these characters must not be white space.
 */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/** The most characters in the `custom_id` of a button or a form (components/reference#anatomy-of-a-component). */
export const MAX_CUSTOM_ID = 100;

/** How long Discord waits for the first response to an interaction (interactions/receiving-and-responding). */
export const INTERACTION_DEADLINE_MS = 3000;
/** How long one attempt to respond may take. If the first attempt hangs, a second one is still in time. */
export const CALLBACK_ATTEMPT_MS = (INTERACTION_DEADLINE_MS * 3) / 5;

/** How long one attempt of any other request may take. */
export const ATTEMPT_TIMEOUT_MS = 10_000;

/**
 * How long the bot tries to send a message. A reader does not wait longer, and Discord recognises the message's nonce for at
 * least this time ("the past few minutes", resources/message#create-message).
 */
export const MESSAGE_FRESH_MS = 60_000;

/**
 * The time after which discord.js gives up on a request. It is longer than all other limits, so that it never ends an
 * attempt.
 */
export const REQUEST_TIMEOUT_MS = MESSAGE_FRESH_MS + 2 * ATTEMPT_TIMEOUT_MS;
