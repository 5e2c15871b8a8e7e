import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../commands/index.ts';
import { en } from '../src/phrases/en.ts';
import { phrasesFor, translations } from '../src/phrases/locales.ts';
import type { Phrases } from '../src/phrases/phrases.ts';
import { shownText } from './support/discord-rendering.ts';

const LOCALES = ['en-US', 'es-ES', 'es-419', 'fr', 'de', 'pt-BR', 'ja', 'ko'];

/**
 * For each language, how a phrase would claim that an article does not answer, cover, mention or contain something. The bot
 * only knows that it found nothing. The examples are such claims: each shows that the pattern finds them.
 */
const CLAIMS: Readonly<Record<string, { readonly pattern: RegExp; readonly examples: readonly string[] }>> = {
  en: {
    pattern:
      /(?:not|n[’']t|never|nothing|cannot) (?:answer|address|contain|cover|discuss|include|mention|say|talk)|not (?:in|part of) (?:the|my|this) article|silent about|what i hold|\bi hold\b/i,
    examples: [
      'The article a does not cover this.',
      'It doesn’t mention “x”.',
      'What I hold may not answer this.',
      'That is not in the article.',
      'The article says nothing: it does not contain “x”.',
    ],
  },
  de: {
    pattern:
      /(?:behandelt|beantwortet|enthält|erwähnt|nennt|sagt) (?:das|dies|es|dazu|„[^“]*“)?\s?(?:vielleicht |wohl )?(?:nicht|nichts|kein)|nicht (?:erwähnt|enthalten|behandelt|genannt)|(?:kommt|steht|geht) .*nicht/i,
    examples: [
      'Der Artikel a behandelt das nicht.',
      'Der Artikel a beantwortet das vielleicht nicht.',
      'Nicht erwähnt: „x“.',
      'Der Artikel erwähnt „x“ nicht.',
      '„x“ kommt darin nicht vor.',
      'Das steht nicht im Artikel.',
    ],
  },
  es: {
    pattern:
      /no (?:quizá )?(?:aborda|contiene|cubre|dice|habla|incluye|menciona|responde|responda|se menciona|trata)|no (?:está|aparece) en|nada de lo que he leído/i,
    examples: [
      'El artículo a no trata de esto.',
      'El artículo a quizá no responda a esto.',
      'No menciona “x”.',
      'Eso no está en el artículo.',
    ],
  },
  fr: {
    pattern:
      /n(?:e |[’']|[’']y |[’']en )(?:aborde|couvre|contient|cite|dit|mentionne|parle|répond|traite)|aucune mention|n[’']est pas (?:dans|mentionné)|rien de ce que j[’']ai lu/i,
    examples: [
      'L’article a n’en parle pas.',
      'L’article a n’y répond peut-être pas.',
      'Aucune mention de «\u00a0x\u00a0».',
      'L’article ne contient pas «\u00a0x\u00a0».',
    ],
  },
  'pt-BR': {
    pattern:
      /não (?:aborda|cobre|contém|diz|fala|inclui|menciona|responde|responda|trata)|não (?:está|aparece) n|nada do que (?:eu )?li/i,
    examples: [
      'O artigo a não trata disso.',
      'O artigo a talvez não responda a isso.',
      'Não menciona “x”.',
      'Isso não está no artigo.',
    ],
  },
  ja: {
    pattern:
      /扱われて|扱って|触れて|言及|書かれてい(?:ない|ません)|含まれてい(?:ない|ません)|出てきません|載っていません|答えがない|記事に(?:は)?、?(?:ない|ありません)/,
    examples: [
      '記事「a」では、この内容は扱われていません。',
      '記事「a」には、この質問の答えがないかもしれません。',
      '「x」は出てきません。',
      'このメッセージに関係する箇所は、手元の記事にありません。',
    ],
  },
  ko: {
    pattern:
      /다루지 않|다루고 있지 않|나오지 않|언급|담겨 있지 않|적혀 있지 않|(?:문서|기사)에(?:는|서는)? [^.]*(?:답이|부분이|내용이) 없/,
    examples: [
      '“a” 기사에서는 이 내용을 다루지 않아요.',
      '“a” 문서에는 이 질문의 답이 없을 수도 있어요.',
      '나오지 않는 말: “x”.',
      '제가 가진 문서에는 이 메시지와 관련된 부분이 없어요.',
    ],
  },
};

/** Every phrase of a language, as a reader would see it, by its path. */
function said(phrases: Phrases): Map<string, string> {
  const all = new Map<string, string>();
  const add = (path: string, value: unknown): void => {
    if (typeof value === 'string') all.set(path, value);
    else if (typeof value === 'function') all.set(path, String(value(...argumentsOf(path, phrases))));
    else for (const [key, inner] of Object.entries(value as object)) add(path === '' ? key : `${path}.${key}`, inner);
  };
  add('', phrases);
  return all;
}

/** Numbers and words that occur in no phrase by chance. */
function argumentsOf(path: string, phrases: Phrases): unknown[] {
  if (path.startsWith('markdown')) return [phrases.commands, phrases.buttons];
  if (path === 'outcome.didNotFind') return [['«71»', '«72»', '«73»']];
  if (path === 'problems.noArticle') return ['«71»', ['«72»', '«73»']];
  return ['«71»', '«72»', '«73»'].slice(0, /^citation\.(?:paragraphsOf|placeOfSeveral)$/.test(path) ? 3 : 2);
}

/**
 * How long a phrase may be: for commands and buttons as long as Discord takes them (https://discord.com/developers/docs), for
 * others so long that a message of 2,000 characters has room for what follows them.
 */
function limitOf(path: string): number {
  if (path.startsWith('commands.')) return path.endsWith('.name') ? 32 : 100;
  if (path.startsWith('buttons.')) return 80;
  // A line above questions to try follows.
  if (path === 'markdown.help') return 1800;
  if (path === 'markdown.privacy') return 1000;
  // Quotations and citations follow most others.
  return 300;
}

describe.each(LOCALES)('the phrases for %s', (locale) => {
  const phrases = phrasesFor(locale);
  const all = said(phrases);

  it('are complete, not empty, and contain their arguments', () => {
    expect([...all.keys()].sort()).toEqual([...said(en).keys()].sort());
    for (const [path, phrase] of all) {
      expect(phrase.trim(), path).not.toBe('');
      const inserted = (text: string | undefined) => [...new Set(text?.match(/«7\d»/g) ?? [])].sort();
      expect(inserted(phrase), path).toEqual(inserted(said(en).get(path)));
    }
  });

  it('never claim that an article does not cover, mention or contain something', () => {
    const claim = CLAIMS[phrases.language];
    if (claim === undefined) throw new RangeError(`There are no forbidden claims for ${phrases.language}.`);
    for (const example of claim.examples) expect(example).toMatch(claim.pattern);
    for (const [path, phrase] of all) expect(phrase, path).not.toMatch(claim.pattern);
  });

  it('are each short enough for their place on Discord', () => {
    for (const [path, phrase] of all) expect(phrase.length, path).toBeLessThanOrEqual(limitOf(path));
  });

  it('give commands distinct names that Discord accepts', () => {
    const { ask, article, help, find, articleOption, library, addMessage, privacy } = phrases.commands;
    const { add, list, show, rename, replace, refresh, remove, settings, gaps } = library;
    const subcommands = [add, list, show, rename, replace, refresh, remove, library.export, settings, gaps];
    const options = [add.file, add.link, add.channel, rename.to, replace.file, library.article, settings.gaps];
    const own = [library, privacy, ...subcommands, ...options];
    for (const { name, description } of [ask, article, help, articleOption, ask.question, ask.private, ...own]) {
      expect(description.length).toBeLessThanOrEqual(100);
      expect(name).toMatch(/^[-_'\p{L}\p{N}]{1,32}$/u);
      expect(name).toBe(name.toLowerCase());
    }
    const names = [ask, article, help, library, privacy].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(subcommands.map(({ name }) => name)).size).toBe(subcommands.length);
    expect(find.name).not.toBe(addMessage.name);
    expect(addMessage.name.length).toBeLessThanOrEqual(32);
    expect(new Set([ask.question.name, ask.private.name, articleOption.name]).size).toBe(3);
  });

  it('have labels of buttons that fit a phone and a screen reader', () => {
    for (const label of Object.values(phrases.buttons)) {
      expect(label.length).toBeLessThanOrEqual(40);
      // A screen reader reads an arrow as an arrow or not at all, so words must say what the button does.
      expect(label).toMatch(/\p{L}{2}/u);
    }
  });

  it('explain every command in the help, in Markdown that Discord renders as intended', () => {
    const help = phrases.markdown.help(phrases.commands, phrases.buttons);
    expect(shownText(help)).not.toContain('**');
    const { ask, article, find, library } = phrases.commands;
    for (const { name } of [ask, article, find, library]) {
      expect(help).toContain(name);
    }
  });

  it('have the punctuation of their language', () => {
    for (const [path, text] of all) {
      // The example of a follow-up is English in every language, like the articles that it works with.
      const phrase = text.replace('and when?', 'and when');
      expect(phrase, path).not.toMatch(/ {2}|^\s|\s$|['"]/);
      if (phrases.language === 'fr') expect(phrase, path).not.toMatch(/(?<![\u00a0\d])[:;!?»]|«(?!\u00a0|7)/);
      else expect(phrase, path).not.toMatch(/ [:;!?]/);
      if (phrases.language === 'ja')
        expect(phrase, path).not.toMatch(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}][,.:;!?()]/u);
    }
  });
});

describe('languages', () => {
  it('are English if there is no translation', () => {
    for (const locale of ['en-GB', 'sv-SE', 'constructor', '']) expect(phrasesFor(locale)).toBe(en);
  });

  it('translate every command, option and description', () => {
    for (const { data } of COMMANDS) {
      expect(Object.keys(data.name_localizations ?? {}).sort()).toEqual(
        Object.keys(translations(({ language }) => language)).sort(),
      );
    }
  });
});
