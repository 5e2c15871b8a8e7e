/**
 * English verbs, nouns and adjectives whose forms a stemmer does not reduce to one stem: "began" -> "begin", "children" ->
 * "child". Each group begins with the base form. A form that is also another, more usual word ("saw", "found", "left",
 * "ground") is left out.
 */
const FORM_GROUPS = `
  arise arose arisen|awake awoke awoken|bear bore borne|beat beaten|become became|begin began begun|bend bent|bite bit bitten
  bleed bled|blow blew blown|break broke broken|breed bred|bring brought|build built|burn burnt|buy bought
  catch caught|choose chose chosen|cling clung|come came|creep crept|deal dealt|dig dug|draw drew drawn
  dream dreamt|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought
  flee fled|fling flung|fly flew flown|forbid forbade forbidden|forget forgot forgotten|forgive forgave forgiven
  freeze froze frozen|get got gotten|give gave given|grow grew grown|hang hung|hear heard|hide hid hidden|hold held
  keep kept|kneel knelt|know knew known|lay laid|lead led|leap leapt|learn learnt|lend lent|lie lain lying|die dying|tie tying|light lit|lose lost
  make made|mean meant|meet met|mistake mistook mistaken|overcome overcame|overthrow overthrew overthrown|pay paid
  prove proven|rebuild rebuilt|ride rode ridden|ring rang rung|rise risen|run ran|see seen|seek sought|sell sold
  send sent|sew sewn|shake shook shaken|shine shone|shoot shot|show shown|shrink shrank shrunk|sing sang sung
  sink sank sunk|sit sat|sleep slept|slide slid|speak spoke spoken|speed sped|spend spent|spin spun
  spring sprang sprung|stand stood|steal stole stolen|stick stuck|strike struck stricken|strive strove striven
  swear swore sworn|sweep swept|swell swollen|swim swam swum|swing swung|take took taken|teach taught|tear tore torn
  think thought|throw threw thrown|undergo underwent undergone|understand understood|undertake undertook undertaken
  uphold upheld|wake woke woken|wear wore worn|weave wove woven|weep wept|win won|withdraw withdrew withdrawn
  withhold withheld|withstand withstood|write wrote written
  analysis analyses|axis axes|basis bases|child children|crisis crises|datum data|foot feet|goose geese|half halves
  hypothesis hypotheses|knife knives|leaf leaves|life lives|loaf loaves|man men|woman women|mouse mice|ox oxen
  phenomenon phenomena|criterion criteria|self selves|shelf shelves|thief thieves|tooth teeth|wife wives|wolf wolves
  bacterium bacteria|fungus fungi|stimulus stimuli|nucleus nuclei|alumnus alumni|thesis theses
  big bigger biggest|cheap cheaper cheapest|close closer closest|cold colder coldest|deep deeper deepest|early earlier earliest
  easy easier easiest|fast faster fastest|few fewer fewest|great greater greatest|hard harder hardest|heavy heavier heaviest
  high higher highest|hot hotter hottest|large larger largest|late later latest|long longer longest|low lower lowest
  near nearer nearest|new newer newest|old older oldest elder eldest|poor poorer poorest|rich richer richest
  short shorter shortest|slow slower slowest|small smaller smallest|strong stronger strongest|tall taller tallest
  warm warmer warmest|weak weaker weakest|wealthy wealthier wealthiest|wide wider widest|young younger youngest
`;

/** Form -> base form. */
export const IRREGULAR_FORMS: ReadonlyMap<string, string> = new Map(
  FORM_GROUPS.trim()
    .split(/[|\n]/)
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return forms.map((form) => [form, base] as const);
    }),
);
