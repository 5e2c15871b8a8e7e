/** The pieces of a paragraph of styled text, one after another -> its text as a reader sees it, with its links. */
import type { Link } from './document.ts';
import { type InlineText, shiftLinks } from './paragraph-block.ts';

/** What a browser collapses to one space. A no-break space is not among it. */
const WHITE_SPACE = /[ \t\n\r\f]+/g;
/** Characters that only tell where a line may be broken. */
const BREAK_HINT = /[\u00ad\u200b\u2060\ufeff]/g;
/** The longest label of a footnote, and the longest exponent. A word that is a link may be longer. */
const MAX_RAISED_LENGTH = 4;
const SUPERSCRIPT: Readonly<Record<string, string>> = {
  ...{ 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹' },
  ...{ '+': '⁺', '-': '⁻', '−': '⁻', n: 'ⁿ' },
};

export class InlineTextWriter {
  /** Not one string, because cutting a text that grows would copy it each time. */
  #parts: string[] = [];
  #length = 0;
  #links: Link[] = [];
  #link: { readonly start: number; readonly part: number; readonly url: string } | undefined;
  #bold = 0;
  /** Whether white space has been read that is only shown if more text follows on the line. */
  #hasSpace = false;
  #atLineStart = true;
  #isProse = false;
  #isBold = true;
  /** Where the bold text ends that the paragraph begins with. */
  #boldEnd = 0;
  #raised: { readonly part: number; readonly start: number; isReference: boolean } | undefined;

  get isEmpty(): boolean {
    return this.#length === 0;
  }

  /** Whether there is text, all of it in bold. */
  get isBoldSoFar(): boolean {
    return this.#isProse && this.#isBold;
  }

  /** Whether the last thing on the line is a line break that was added. */
  get endsWithLineBreak(): boolean {
    return this.#atLineStart && this.#length > 0;
  }

  /** Adds text whose white space does not count, as in HTML. */
  add(text: string): void {
    const shown = text.replace(BREAK_HINT, '').replace(WHITE_SPACE, ' ');
    if (shown.startsWith(' ')) this.#hasSpace = true;
    const word = shown.trimStart() === '' ? shown.replace(WHITE_SPACE, '') : shown.slice(shown.startsWith(' ') ? 1 : 0);
    if (word === '') return;
    const endsWithSpace = word.endsWith(' ');
    this.#push(endsWithSpace ? word.slice(0, -1) : word);
    this.#hasSpace = endsWithSpace;
    if (/[^\s:]/.test(word)) {
      this.#isProse = true;
      if (this.#bold === 0) this.#isBold = false;
      else if (this.#isBold) this.#boldEnd = this.#length;
    }
  }

  /** Adds text as it is, with its line breaks. */
  addPreformatted(text: string): void {
    this.#append(text);
    this.#isProse ||= text.trim() !== '';
    this.#isBold = false;
  }

  /** Adds words that stand for a picture. Alone, they are not text. */
  addPicture(description: string): void {
    const words = description.replace(WHITE_SPACE, ' ').trim();
    if (words !== '') this.#push(words);
  }

  addLineBreak(): void {
    this.#hasSpace = false;
    if (this.#length > 0) this.#append('\n');
    this.#atLineStart = true;
  }

  openBold(): void {
    this.#bold += 1;
  }

  closeBold(): void {
    this.#bold = Math.max(0, this.#bold - 1);
  }

  /** A link goes on in the next paragraph unless it is closed. */
  openLink(url: string): void {
    this.closeLink();
    this.#link = { start: this.#length, part: this.#parts.length, url };
    if (this.#raised !== undefined && url.includes('#')) this.#raised.isReference = true;
  }

  /** A sign that leads to the place where it stands, or back to it, such as "¶" and "↩", is not part of the text. */
  closeLink(): void {
    const link = this.#link;
    const isSign = link?.url.startsWith('#') === true && this.#length - link.start <= MAX_RAISED_LENGTH;
    if (isSign && !/[\p{L}\p{N}]/u.test(this.#parts.slice(link.part).join(''))) {
      this.#parts.length = link.part;
      this.#length = link.start;
    } else this.#endLink();
    this.#link = undefined;
  }

  openRaised(): void {
    const isReference = this.#link?.url.includes('#') === true;
    this.#raised = { part: this.#parts.length, start: this.#length, isReference };
  }

  /** The number of a footnote is put in brackets, and an exponent is written in raised digits, to keep "10²" from "102". */
  closeRaised(): void {
    const raised = this.#raised;
    this.#raised = undefined;
    if (raised === undefined || this.#length - raised.start > MAX_RAISED_LENGTH + 1) return;
    const written = this.#parts.slice(raised.part).join('');
    const label = written.trim();
    if (label === '' || label.length > MAX_RAISED_LENGTH) return;
    const space = written.slice(0, written.indexOf(label));
    const signs = Array.from(label, (sign) => SUPERSCRIPT[sign]);
    const isReference = raised.isReference && /^[\p{L}\p{N}*†‡]+$/u.test(label);
    if (!isReference && (raised.start === 0 || signs.includes(undefined))) return;
    const shown = space + (isReference ? `[${label}]` : signs.join(''));
    this.#parts.length = raised.part;
    this.#length = raised.start;
    this.#append(shown);
    for (let i = this.#links.length - 1; i >= 0 && (this.#links[i]?.start ?? 0) >= raised.start; i--) {
      const link = this.#links[i];
      if (link !== undefined) this.#links[i] = { ...link, end: this.#length };
    }
  }

  /** The paragraph so far, without white space at its ends; undefined if it has no text. The next one begins. */
  take(): InlineText | undefined {
    this.#endLink();
    const written = this.#parts.join('');
    const text = written.trim();
    const before = written.length - written.trimStart().length;
    const links = shiftLinks(this.#links, -before)
      .map(({ start, end, url }) => ({ start: Math.max(0, start), end: Math.min(text.length, end), url }))
      .filter(({ start, end }) => start < end);
    const taken =
      this.#isProse && text !== ''
        ? { text, links, boldLength: Math.max(0, Math.min(this.#boldEnd - before, text.length)) }
        : undefined;
    this.#parts = [];
    this.#length = 0;
    this.#links = [];
    if (this.#link !== undefined) this.#link = { ...this.#link, start: 0, part: 0 };
    this.#hasSpace = false;
    this.#atLineStart = true;
    this.#isProse = false;
    this.#isBold = true;
    this.#boldEnd = 0;
    this.#raised = undefined;
    return taken;
  }

  #endLink(): void {
    if (this.#link !== undefined && this.#link.start < this.#length) {
      const { start, url } = this.#link;
      this.#links.push({ start, end: this.#length, url });
    }
  }

  #push(words: string): void {
    if (this.#hasSpace && !this.#atLineStart) {
      this.#append(' ');
      // The space before a link is not part of it.
      if (this.#link?.start === this.#length - 1) {
        this.#link = { ...this.#link, start: this.#length, part: this.#parts.length };
      }
    }
    this.#hasSpace = false;
    this.#append(words);
  }

  #append(text: string): void {
    this.#parts.push(text);
    this.#length += text.length;
    this.#atLineStart = false;
  }
}
