/** HTML or XML -> its tags and texts, one after another, in time that grows with its length. */
import { type Handler, Parser, type ParserOptions } from 'htmlparser2';

/**
 * Elements that are deeper count as empty, and what they contain as content of the element around them. Browsers do the
 * same, at 512. The parser takes time for each tag that grows with the depth.
 */
const MAX_ELEMENT_DEPTH = 500;

export type Attributes = Readonly<Record<string, string>>;

export interface TagHandler {
  open(name: string, attributes: Attributes): void;
  /** Called once for each opened element, also if its end tag is implied or missing. */
  close(name: string): void;
  text(text: string): void;
}

/** HTML that opens with an XML declaration is XHTML, in which any element may be written as empty: `<a id="x"/>`. */
export function parseHtml(html: string, handler: TagHandler): void {
  const isXhtml = /^\ufeff?\s*<\?xml\b/.test(html);
  parse(html, handler, isXhtml ? { recognizeSelfClosing: true, recognizeCDATA: true } : {});
}

/** The names of elements and attributes keep their prefixes, as in `w:p`. Entities that a file defines are not expanded. */
export function parseXml(xml: string, handler: Partial<TagHandler>): void {
  parse(xml, handler, { xmlMode: true });
}

function parse(markup: string, handler: Partial<TagHandler>, options: ParserOptions): void {
  const parser = new ShallowParser(
    {
      onopentag: (name, attributes) => {
        parser.depth += 1;
        handler.open?.(name, attributes);
      },
      onclosetag: (name) => {
        parser.depth -= 1;
        handler.close?.(name);
      },
      ontext: (text) => handler.text?.(text),
    },
    options,
  );
  parser.end(markup);
}

class ShallowParser extends Parser {
  depth = 0;
  #isClosing = false;
  #isTooDeep = false;

  constructor(handler: Partial<Handler>, options: ParserOptions) {
    super(handler, options);
  }

  override onopentagname(start: number, end: number): void {
    this.#isTooDeep = this.depth >= MAX_ELEMENT_DEPTH;
    super.onopentagname(start, end);
  }

  override onclosetag(start: number, end: number): void {
    this.#isClosing = true;
    super.onclosetag(start, end);
    this.#isClosing = false;
  }

  protected override isVoidElement(name: string): boolean {
    // The parser gives no name to what it leaves out, such as a form in a form.
    return super.isVoidElement(name) || (name !== '' && this.#isTooDeep && !this.#isClosing);
  }
}
