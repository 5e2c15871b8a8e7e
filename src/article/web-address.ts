/** What a document gives as an address -> whether it is one of the web. */

const WEB_ADDRESS = /^https?:\/\/\S+$/i;

/** A text that is no address is still a text, so that the type of an address is narrower than `string`. */
export function isWebAddress(text: string | null | undefined): text is `${string}://${string}` {
  return text != null && WEB_ADDRESS.test(text);
}
