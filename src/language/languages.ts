/** The choice of a language. Only this file refers to the implementations of languages. */
import { english } from './english/english.ts';
import type { Language } from './language.ts';

/** The language of texts that do not state their language, and of questions that do not belong to a text. */
export const defaultLanguage: Language = english;
