/**
 * The elements that divide a web page, such as `nav`, `main` and `div`, and what is in them -> the ones that belong to its
 * content. Menus, banners, forms and the like are recognised by what they are called and by how much of them is links.
 */
import type { Attributes } from './parse-html.ts';

/** An element of a page that contains text. */
export interface PagePart {
  /** The index of the part that it is in; -1 for one that is in none. It is always smaller than its own. */
  readonly parent: number;
  readonly role: PartRole;
  /** Whether its class or its id says that it is something around the content. */
  readonly isNamedAside: boolean;
  /** How many buttons and fields for input it has, without those of the parts in it. */
  controls: number;
}

export type PartRole = 'main' | 'article' | 'navigation' | 'aside' | 'header' | 'footer' | 'form' | 'list' | 'other';

/** The text of a part, in UTF-16 code units, without that of the parts in it. */
export interface PartText {
  readonly part: number;
  readonly length: number;
  readonly linkedLength: number;
  readonly links: number;
  /** How many of the links lead to another site. */
  readonly linksAway: number;
  /** Whether it is a heading of the highest level. */
  readonly isTopHeading: boolean;
}

const ROLE_OF_ELEMENT: Readonly<Record<string, PartRole>> = {
  ...{ main: 'main', article: 'article', nav: 'navigation', aside: 'aside', header: 'header', footer: 'footer' },
  ...{ form: 'form', ul: 'list', ol: 'list', div: 'other', section: 'other', table: 'other', td: 'other' },
};

const ROLE_OF_ARIA: Readonly<Record<string, PartRole>> = {
  ...{ main: 'main', article: 'article', navigation: 'navigation', menu: 'navigation', menubar: 'navigation' },
  ...{ search: 'form', complementary: 'aside', banner: 'header', contentinfo: 'footer', tablist: 'navigation' },
};

/** Words in the class or id of an element around the content. They are only evidence together with links or controls. */
const NAMES_ASIDE = new Set([
  ...['nav', 'navbar', 'navigation', 'menu', 'sidebar', 'breadcrumb', 'breadcrumbs', 'toc', 'pagination', 'pager'],
  ...['cookie', 'cookies', 'consent', 'gdpr', 'share', 'sharing', 'social', 'related', 'recommended', 'newsletter'],
  ...[
    'subscribe',
    'advert',
    'ads',
    'promo',
    'sponsored',
    'banner',
    'navbox',
    'catlinks',
    'printfooter',
    'footer',
    'skip',
  ],
]);

/** The class or id of the foot of a page that is not a `footer`. The foot of something in the page has a longer name. */
const FOOTER_NAME = /(?:^|\s)(?:(?:site|page|main|global)[-_]?)?footer(?:\s|$)/i;
/** In UTF-16 code units. An element has some twenty classes at most; the rest of a longer value is not read. */
const MAX_NAMES_LENGTH = 500;

/** The role of an element as a part of a page; undefined if it is not a part. */
export function partRole(name: string, attributes: Attributes): PartRole | undefined {
  const { role = '', id = '', class: names = '' } = attributes;
  const ofElement = Object.hasOwn(ROLE_OF_ELEMENT, name) ? ROLE_OF_ELEMENT[name] : undefined;
  if (ofElement === 'other' && FOOTER_NAME.test(`${id} ${names}`.slice(0, MAX_NAMES_LENGTH))) return 'footer';
  return Object.hasOwn(ROLE_OF_ARIA, role) ? ROLE_OF_ARIA[role] : ofElement;
}

export function isNamedAside({ id = '', class: names = '' }: Attributes): boolean {
  const words = `${id} ${names}`
    .slice(0, MAX_NAMES_LENGTH)
    .toLowerCase()
    .split(/[^a-z]+/);
  return words.some((word) => NAMES_ASIDE.has(word));
}

/** A menu has at least as many links. */
const MIN_LINKS_OF_MENU = 4;
const LINKED_SHARE_OF_MENU = 0.8;
const LINKED_SHARE_OF_ASIDE = 0.5;
/** The content is in `main` or `article` only if these hold this share of what is not around the content. */
const MIN_SHARE_OF_MAIN = 0.25;
/** The content is only in the article within `main` if it holds this share of it. */
const MIN_SHARE_OF_ARTICLE = 0.75;

interface Sum {
  length: number;
  linkedLength: number;
  links: number;
  linksAway: number;
  controls: number;
}

/** @returns whether the text of a part belongs to the content. The part -1 is the page around all parts. */
export function contentParts(parts: readonly PagePart[], texts: readonly PartText[]): (part: number) => boolean {
  const sums = parts.map(({ controls }): Sum => ({ length: 0, linkedLength: 0, links: 0, linksAway: 0, controls }));
  let proseOfPage = 0;
  for (const { part, length, linkedLength, links, linksAway } of texts) {
    proseOfPage += length - linkedLength;
    const sum = sums[part];
    if (sum === undefined) continue;
    sum.length += length;
    sum.linkedLength += linkedLength;
    sum.links += links;
    sum.linksAway += linksAway;
  }
  for (let i = parts.length - 1; i >= 0; i--) {
    const [sum, outer] = [sums[i], sums[parts[i]?.parent ?? -1]];
    if (sum === undefined || outer === undefined) continue;
    outer.length += sum.length;
    outer.linkedLength += sum.linkedLength;
    outer.links += sum.links;
    outer.linksAway += sum.linksAway;
    outer.controls += sum.controls;
  }

  const regions: Region[] = [];
  const around: boolean[] = [];
  for (const [i, part] of parts.entries()) {
    const region = regionOf(part, regions[part.parent] ?? 'body');
    regions.push(region);
    const sum = sums[i];
    // What holds most of the prose is the content, whatever it is called.
    const isMostOfPage = sum !== undefined && (sum.length - sum.linkedLength) * 2 >= proseOfPage;
    const isAround = sum !== undefined && !isMostOfPage && isAroundContent(part, sum, region);
    around.push(around[part.parent] === true || isAround);
  }
  const chosen = chooseRegions(
    texts.filter(({ part }) => around[part] !== true),
    (part) => regions[part] ?? 'body',
  );
  return (part) => around[part] !== true && chosen.includes(regions[part] ?? 'body');
}

/** Where a part is. */
type Region = 'body' | 'article' | 'main' | 'article in main';

function regionOf({ role }: PagePart, outer: Region): Region {
  if (role === 'main') return 'main';
  if (role === 'article') return outer === 'main' ? 'article in main' : outer === 'body' ? 'article' : outer;
  return outer;
}

function chooseRegions(texts: readonly PartText[], regionOfPart: (part: number) => Region): readonly Region[] {
  const prose = { body: 0, article: 0, main: 0, 'article in main': 0 };
  const topHeadings = { ...prose };
  for (const { part, length, linkedLength, isTopHeading } of texts) {
    const region = regionOfPart(part);
    prose[region] += length - linkedLength;
    if (isTopHeading) topHeadings[region] += 1;
  }
  const inArticle = prose['article in main'];
  const inMain = prose.main + inArticle;
  const enough = (prose.body + prose.article + inMain) * MIN_SHARE_OF_MAIN;
  if (inMain > 0 && inMain >= enough) {
    // An article with a title is complete.
    const hasTitle = topHeadings.main === 0 && topHeadings['article in main'] > 0;
    const isArticle = hasTitle && inArticle >= inMain * MIN_SHARE_OF_ARTICLE;
    return isArticle ? ['article in main'] : ['main', 'article in main'];
  }
  return prose.article > 0 && prose.article >= enough ? ['article'] : ['body', 'article', 'main', 'article in main'];
}

function isAroundContent({ role, isNamedAside: isNamed }: PagePart, sum: Sum, region: Region): boolean {
  const linkedShare = sum.length === 0 ? 0 : sum.linkedLength / sum.length;
  const isMostlyLinks = linkedShare >= LINKED_SHARE_OF_ASIDE;
  const isInside = region !== 'body';
  switch (role) {
    case 'navigation':
      return true;
    case 'form':
      return sum.controls > 0;
    case 'header':
      return !isInside;
    // Inside the content, an aside may be a note to it, and a footer may name who wrote it.
    case 'footer':
    case 'aside':
      return !isInside || isMostlyLinks || sum.controls > 0;
    case 'main':
      return false;
    // An article of nothing but links announces another page.
    case 'article':
      return linkedShare >= LINKED_SHARE_OF_MENU;
    case 'list':
    case 'other':
      if (isNamed && (isMostlyLinks || sum.controls > 0)) return true;
      return !isInside && sum.links >= MIN_LINKS_OF_MENU && sum.linksAway === 0 && linkedShare >= LINKED_SHARE_OF_MENU;
  }
}
