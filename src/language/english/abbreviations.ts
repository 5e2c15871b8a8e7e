/** Short forms that people type, with the words that they stand for. Words that a form begins are found without this list. */
import porter from 'natural/lib/natural/stemmers/porter_stemmer.js';

const SHORT_FORMS = `
  pw password|pwd password|pass password|ppl people|msg message|dm message|pic picture|pic photo|vid video|acct account
  yr year|hr hour|wk week|mth month|min minute|sec second|mgr manager|dept department|govt government|mgmt management
  hw homework|uni university|prof professor|gf girlfriend|bf boyfriend|bday birthday|tmrw tomorrow|tonite tonight
  addr address|tel telephone|num number|qty quantity|avg average|approx approximately|info information
  lvl level|xp experience|hp health|dmg damage|lang language|dev developer|env environment|repo repository|prereq prerequisite
  docs documentation|db database|os system|auth authentication|perm permission|config configuration|cfg configuration
  admin administrator|mod moderator|ref reference|intl international|natl national|attn attention|recs recommendation
  cell phone|mobile phone|bike bicycle|fridge refrigerator|gym gymnasium|vet veterinarian|dorm dormitory|pro professional
  diff difference|lab laboratory|exam examination|math mathematics|stats statistics|temp temperature
`;

/** Stem -> the stems of the words that it stands for, or that stand for it. */
export const ABBREVIATIONS: ReadonlyMap<string, readonly string[]> = pairs();

function pairs(): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const pair of SHORT_FORMS.trim().split(/[|\n]/)) {
    const [short = '', long = ''] = pair
      .trim()
      .split(' ')
      .map((word) => porter.stem(word));
    found.set(short, [...(found.get(short) ?? []), long]);
    found.set(long, [...(found.get(long) ?? []), short]);
  }
  return found;
}
