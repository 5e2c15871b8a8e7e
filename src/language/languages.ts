/** Which languages there are, and which one a text is in: the only file that names them. */
import { english } from './english/english.ts';
import type { Language } from './language.ts';

/** For texts that say nothing of their language, and for questions about none. */
export const defaultLanguage: Language = english;
