/** What Discord allows, in one place, each with the page of https://discord.com/developers/docs that says so. */

/** Characters in a message (resources/message#create-message). Counted in UTF-16 code units, which is never too few. */
export const MAX_CONTENT = 2000;

/**
 * Choices that an autocomplete may offer, and characters in the name and in the value of one, at least one of which is no
 * white space (interactions/application-commands).
 */
export const MAX_CHOICES = 25;
export const MAX_CHOICE = 100;

/** Characters in the `custom_id` of a button or a form (components/reference#anatomy-of-a-component). */
export const MAX_CUSTOM_ID = 100;

/** How long Discord waits for the first response to an interaction (interactions/receiving-and-responding). */
export const INTERACTION_DEADLINE_MS = 3000;
/** How long one attempt to respond may take: so that a second one is in time where the first one hangs. */
export const CALLBACK_ATTEMPT_MS = (INTERACTION_DEADLINE_MS * 3) / 5;

/** How long one attempt of any other request may take. */
export const ATTEMPT_TIMEOUT_MS = 10_000;

/**
 * How long a message is tried to be sent. A reader still waits for it, and Discord, which keeps nonces for "the past few
 * minutes" (resources/message#create-message), still knows that it has it.
 */
export const MESSAGE_FRESH_MS = 60_000;

/** When discord.js gives up on a request, whatever is done for it meanwhile: later than any of the above. */
export const REQUEST_TIMEOUT_MS = MESSAGE_FRESH_MS + 2 * ATTEMPT_TIMEOUT_MS;
