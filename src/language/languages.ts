/** The languages: English, and those that are described by data. Only this file refers to the implementations of languages. */

import { arabic } from './described/arabic.ts';
import { armenian } from './described/armenian.ts';
import { chinese } from './described/chinese.ts';
import { danish } from './described/danish.ts';
import type { LanguageDescription } from './described/description.ts';
import { dutch } from './described/dutch.ts';
import { finnish } from './described/finnish.ts';
import { french } from './described/french.ts';
import { german } from './described/german.ts';
import { greek } from './described/greek.ts';
import { hindi } from './described/hindi.ts';
import { hungarian } from './described/hungarian.ts';
import { indonesian } from './described/indonesian.ts';
import { italian } from './described/italian.ts';
import { japanese } from './described/japanese.ts';
import { korean } from './described/korean.ts';
import { languageFrom } from './described/language-from.ts';
import { norwegian } from './described/norwegian.ts';
import { polish } from './described/polish.ts';
import { portuguese } from './described/portuguese.ts';
import { romanian } from './described/romanian.ts';
import { russian } from './described/russian.ts';
import { spanish } from './described/spanish.ts';
import { swedish } from './described/swedish.ts';
import { thai } from './described/thai.ts';
import { turkish } from './described/turkish.ts';
import { ukrainian } from './described/ukrainian.ts';
import { vietnamese } from './described/vietnamese.ts';
import { english } from './english/english.ts';
import type { Language } from './language.ts';
import {
  hasManyStopWords,
  isClearly,
  isInLatinScript,
  type Telltale,
  tellLanguage,
  tellOtherLanguage,
} from './tell-language.ts';

/** The language of texts that are too short to tell, and of questions that do not belong to a text. */
export const defaultLanguage: Language = english;

/** A line for each language. */
const DESCRIBED: readonly LanguageDescription[] = [
  arabic,
  armenian,
  chinese,
  danish,
  dutch,
  finnish,
  french,
  german,
  greek,
  hindi,
  hungarian,
  indonesian,
  italian,
  japanese,
  korean,
  norwegian,
  polish,
  portuguese,
  romanian,
  russian,
  spanish,
  swedish,
  thai,
  turkish,
  ukrainian,
  vietnamese,
];

/** The code of a language that is not described. */
export const UNKNOWN_LANGUAGE = 'und';

/** Words as Unicode knows them: for a text in a language that is not described. */
const ANY: LanguageDescription = { code: UNKNOWN_LANGUAGE, stopWords: '', asks: [] };

const made = new Map<string, Language>([[english.code, english]]);

/** @param code a BCP 47 language tag; of an unknown language, words are compared as they are written */
export function languageByCode(code: string): Language {
  const [primary = ''] = code.toLowerCase().split('-');
  const known = made.get(primary);
  if (known !== undefined) return known;
  const description = DESCRIBED.find((each) => each.code === primary) ?? ANY;
  const language = made.get(description.code) ?? languageFrom(description);
  made.set(description.code, language);
  return language;
}

const ENGLISH: Telltale = { code: english.code, stopWords: english.stopWords };
let telltales: readonly Telltale[] | undefined;

/** The code of the language that a text or a question is in; undefined if it is too short to tell. */
export function tellLanguageOf(text: string): string | undefined {
  // Most texts are in English, and the other languages are not loaded for them.
  if (isClearly(text, ENGLISH)) return english.code;
  return tellLanguage(text, allTelltales());
}

/** In characters. Longer greetings and thanks are recognised only in the language of the article. */
const MAX_TALK_LENGTH = 40;

/**
 * The language of a question, or of a greeting or the like, if it is surely another than that of the article; undefined otherwise.
 *
 * @param own the language of the article
 */
export function otherLanguageOf(question: string, own: Language): Language | undefined {
  // The other languages are not loaded for questions in English.
  if (own === defaultLanguage && hasManyStopWords(question, own)) return undefined;
  const ofTalk = question.length > MAX_TALK_LENGTH ? undefined : otherLanguageOfTalk(question, own);
  if (ofTalk !== undefined) return ofTalk;
  const code = tellOtherLanguage(question, own.code, allTelltales());
  if (code !== undefined) return languageByCode(code);
  // Many texts in other scripts contain Latin words, but few Latin texts contain others.
  const isInOtherScript = /\p{L}/u.test(question) && !isInLatinScript(question) && isWrittenInLatin(own);
  return isInOtherScript ? languageByCode(UNKNOWN_LANGUAGE) : undefined;
}

/** The language in which a text is nothing but small talk, if it is none in the article's own. */
function otherLanguageOfTalk(text: string, own: Language): Language | undefined {
  const isTalk = ({ talk }: Language): boolean => talk?.whole(text) !== undefined;
  if (isTalk(own)) return undefined;
  return [english, ...DESCRIBED.filter(({ talk }) => talk !== undefined).map(({ code }) => languageByCode(code))].find(
    (language) => language !== own && isTalk(language),
  );
}

/** Whether a language is written in Latin letters; true of one that is not described. */
function isWrittenInLatin({ stopWords }: Language): boolean {
  const [word = ''] = stopWords;
  return isInLatinScript(word);
}

function allTelltales(): readonly Telltale[] {
  telltales ??= [
    ENGLISH,
    ...DESCRIBED.map(({ code, letters }) => ({ code, letters, stopWords: languageByCode(code).stopWords })),
  ];
  return telltales;
}

/** The language of an article. A text that is too short to tell is taken for one in English. */
export function languageOf(text: string): Language {
  const code = tellLanguageOf(text);
  if (code !== undefined) return languageByCode(code);
  return isInLatinScript(text) ? defaultLanguage : languageByCode(ANY.code);
}
