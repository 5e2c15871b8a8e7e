/**
 * What marks mean in the languages of Europe that have no implementation of their own yet. Texts of any language are read,
 * so a sentence must not be cut in the middle of a date or a name in them.
 */

/** Titles and other abbreviations, without the period, that a name or a number follows. */
export const FOREIGN_ABBREVIATIONS: ReadonlySet<string> = new Set([
  ...['Sr', 'Sra', 'Srta', 'Sres', 'Dra', 'Av', 'Avda', 'Lic', 'Ud', 'Uds'], // Spanish and Portuguese
  ...['MM', 'Mgr', 'Vve'], // French
  ...['Sig', 'Dott', 'Ing', 'Avv', 'Geom', 'Rag', 'Arch', 'Egr', 'Gent', 'Dir'], // Italian
  ...'Hr Hrn Fr Frl Dipl Str Nr Bd Abs Abb bzw vgl evtl ggf inkl sog zzgl med'.split(' '), // German
]);

/** Words that begin a sentence in German. They have a capital there, as a noun after an ordinal has. */
export const FOREIGN_OPENERS: ReadonlySet<string> = new Set(
  (
    'Der Die Das Den Dem Des Ein Eine Er Sie Es Ich Wir Ihr Im In Am An Auf Bei Mit Nach Und Aber Doch Dann Dort Hier Nun ' +
    'So Zu Wer Wie Was Wo Wenn Als'
  ).split(' '),
);

/** Words of languages that write ordinals as "3.": German, Danish, Norwegian, Swedish, Finnish. */
const FOREIGN_WORD =
  /(?<![\p{L}\p{M}])(?:der|das|und|ist|nicht|ein|eine|einer|einen|dem|den|des|im|zum|zur|vom|mit|auf|für|wird|wurde|wurden|von|bis|seit|och|det|som|är|og|ikke|på|ja|oli)(?![\p{L}\p{M}])/iu;
const ENGLISH_WORD = /(?<![\p{L}\p{M}])(?:the|of|and|is|was|to|it)(?![\p{L}\p{M}])/iu;

/** In characters. A language shows in its first words. */
const SAMPLE_LENGTH = 500;

/** Whether a text is in a language in which a number with a period is an ordinal: "3. Oktober", "19. Jahrhundert". */
export function hasOrdinalsWithPeriod(text: string): boolean {
  const sample = text.slice(0, SAMPLE_LENGTH);
  return FOREIGN_WORD.test(sample) && !ENGLISH_WORD.test(sample);
}
