/**
 * English as data: the words that the sentence splitter has to know. Abbreviations are listed without their last
 * period. One listed in lower case is known in any case ("etc", "Etc"); one listed with a capital only so, because in
 * lower case it is an ordinary word ("Miss." the state, "a near miss.").
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

export function isListed(list: ReadonlySet<string>, word: string): boolean {
  return list.has(word) || list.has(word.toLowerCase());
}

/** Followed by a name, so their period never ends a sentence. */
export const TITLES = words(`
  Adm Amb Atty Brig Capt Cmdr Col Cpl Dr Fr Gen Gov Hon Insp Lt Maj Messrs Mlle Mme Mr Mrs Ms Msgr Mt Mx
  Pres Prof Pvt Rep Reps Rev Sec Sen Sens Sgt Supt
`);

/** Part of the number that follows; before anything else an ordinary word ("The answer was no."). */
export const BEFORE_NUMBERS = words(`
  art c ca ch chap eq fig figs fl n n° no nos p par para pp pt sec sect v ver vol vols
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec
`);

/** Never end a sentence, whatever follows. */
export const CONNECTIVES = words('cf e.g i.e viz vs v');

/** End a sentence only when the next word is one of `SENTENCE_OPENERS`. */
export const ABBREVIATIONS = words(`
  al approx apt assn ave bldg blvd bros co corp dept dist esq est etc govt hwy inc intl jr
  ltd misc mfg natl ph.d plc pkwy pty rd sr st ste tel univ
  Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
  Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mass Mich Minn Miss Mo Mont Neb Nev
  Okla Ont Ore Pa Penn Que Tenn Tex Va Vt Wash Wis Wyo
`);

/**
 * Words that, written with a capital, nearly always open a sentence: they are not names, so after "the U.S." or "Inc."
 * they tell that a new sentence has begun.
 */
export const SENTENCE_OPENERS = words(`
  a about according after again all also although am an and another any are as asked at
  be because been before being below both but by can could despite did do does during each earlier either even every
  for from had has have he hence her here his how however i if in indeed instead is it its
  last later let like many meanwhile moreover most much my neither nevertheless next no none nor not nothing now
  of officials on once one only or other others our over perhaps please rather
  several shall she should since so some soon still such than that the their them then there therefore these they this
  those though through thus to today together tomorrow two under unless unlike until upon was we were what when where
  whereas whether which while who whom whose why with within without would yes yesterday yet you your
  i'm i've i'll i'd it's he's she's that's there's they're we're you're don't isn't
`);

/** After a quotation they show that its sentence goes on: “Is it signed?” Moon Chung-in, an adviser, said. */
export const VERBS_OF_SAYING = words(`
  added adds argued argues asked asks answered cried declared demanded exclaimed explained insisted joked
  muttered noted observed recalled remarked repeated replied retorted said says shouted stated
  told tweeted warned whispered wondered wonders writes wrote yelled
`);
