/** Italian. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, most question words join clauses. */
const OPENING = '(?<=^\\P{L}{0,9}(?:e )?(?:(?:a|ad|con|contro|da|di|fino a|in|per|su|sotto|tra|fra|verso) )?)';
const WHICH = '(?:qual[ei]|che)';
const MEASURES =
  'altezza|altitudine|costo|dimensione|distanza|durata|et[aà]|lunghezza|numero|percentuale|peso|popolazione|prezzo|' +
  'profondit[aà]|quantit[aà]|superficie|tasso|temperatura|velocit[aà]';
const TIMES = 'ann[oi]|data|decennio|epoca|giorn[oi]|mese|momento|ora|periodo|secolo';
const PLACES =
  'area|citt[aà]|colonia|continente|fiume|isola|luog(?:o|hi)|nazione|paes[ei]|posto|provincia|regione|regioni|stat[oi]|' +
  'via|zona';
const YES_NO =
  "[eè]|sono|era|erano|fu|furono|ha|hanno|aveva|avevano|può|puo|posso|possono|deve|devono|esiste|esistono|c['’][eè]|ci sono";

export const italian: LanguageDescription = {
  code: 'it',
  loadStemmer: () => require('natural/lib/natural/stemmers/porter_stemmer_it.js').stem,
  stopWords: `
    a abbiamo ad agli ai al alcune alcuni all alla alle allo allora altra altre altri altro anche ancora avere aveva avuto c
    che chi ci ciò cioè col come con contro cosa così cui d da dagli dai dal dall dalla dalle dallo degli dei del dell della
    delle dello deve devono di dopo dove due dunque durante e è ebbe ed era erano essere fa fino fra fu furono già gli ha
    hai hanno ho i il in infatti io l la le lei li lo loro lui ma me mentre mi mia mio molta molte molti molto ne negli nei
    nel nell nella nelle nello nessun nessuna noi non nostra nostro o ogni oltre ora per perché però più poco poi possono
    poteva prima proprio può qual quale quali qualche quando quanta quante quanti quanto quasi quel quella quelle quelli
    quello questa queste questi questo qui quindi sarà sarebbe se secondo sei sempre senza si sì sia siamo siano sono sopra
    sotto sta stata state stati stato stesso stessa su sua sue sugli sui sul sull sulla sulle suo suoi tale ti tra troppo tu
    tuttavia tutta tutte tutti tutto un una uno verso vi viene vengono voi cos dov
    x nn xke xché cmq posso devo fare fanno faccio va vado raga
  `,
  letters: /[ìòèù]/,
  elision: /^(?:dell|all|nell|sull|dall|coll|quest|quell|nessun|ciascun|anch|senz|dov|com|cos|ch|gl|un|[cdlmnstv])['’]/,
  money: 'euro centesimi centesimo dollaro dollari franchi',
  asks: [
    ['money', words('quanto (?:cost\\p{L}+|[eè] costat[oa]|val\\p{L}+|denaro|si paga)')],
    ['number', words('quant[iae]', `${OPENING}quanto?`, 'quanto tempo', `${WHICH} (?:${MEASURES})`)],
    ['number', words(`qual['’]? ?(?:[eè]['’]?|era|fu) (?:\\p{L}+ )?(?:il|la|l['’]?) ?(?:\\p{L}+ )?(?:${MEASURES})`)],
    ['time', words(`${OPENING}quando`, `${WHICH} (?:${TIMES})`)],
    ['place', words(`${OPENING}dove?`, `${WHICH} (?:${PLACES})`)],
    ['reason', words(`${OPENING}perch[eéè]`, 'come mai', `${WHICH} (?:motivo|ragione|scopo|causa)`)],
    ['person', words('chi')],
    ['thing', words('come (?:si|viene|vengono|era|[eè]) (?:chiam|dic|definit|conosciut|denominat)\\p{L}+')],
    ['manner', words(`${OPENING}come?`, `${WHICH} (?:modo|maniera)`)],
    ['definition', /^\P{L}*(?:che )?cos(?:a|['’])? ?(?:[eè]['’]?|sono|era|significa|vuol dire)(?: \S+){1,5}$/u],
    ['thing', words('qual[ei]?', 'cosa?', `${OPENING}che`, '(?<=^\\P{L}{0,9})(?:nomina|indica|cita)')],
    ['yes-no', words(`(?<=^\\P{L}{0,9}(?:non |si )?)(?:${YES_NO})`)],
    ['time', words('quando')],
    ['place', words('dove')],
    ['reason', words('perch[eéè]')],
    ['thing', words('che')],
  ],
  talk: {
    greetings: 'salve|buon(?:giorno|asera| giorno|a sera)|come (?:stai|va)|ehi',
    thanks: '(?:grazie|ti ringrazio)(?: (?:mille|tante|a tutti))*|scusa(?:mi|te)?|mi dispiace',
    farewells: 'arrivederci|a (?:presto|dopo|domani)|buonanotte|buona notte|ci vediamo',
    remarks: "va bene|perfetto|capito|bene|bello|interessante|sì|si|no|d'accordo|per favore|certo",
    company: 'a tutti|tutti|ragazzi|gente',
    aboutBot:
      'chi sei|cosa sei|(?:che )?cosa (?:sai|puoi) fare|che sai fare|come ti chiami|sei un(?:a)? (?:bot|robot|umano|persona|programma)|chi ti ha (?:fatto|creato)|come funzioni|aiuto|(?:che )?cosa posso chiederti|come puoi aiutarmi',
    doubt: '(?:sei|ne sei) sicur[oa]|è vero|davvero|sul serio|come (?:lo sai|fai a saperlo)',
    politeOpenings:
      '(?:(?:mi )?(?:puoi|potresti|può|potrebbe)(?: qualcuno)?|qualcuno (?:può|sa)) (?:dirmi|dire|spiegarmi|spiegare|mostrarmi)|dimmi|qualcuno sa|sai|(?:vorrei|voglio) sapere',
    theArticle:
      "(?:(?:in|secondo) )?(?:quest'|l'|nell')articolo|(?:(?:in|secondo) )?(?:questo|il|nel) (?:testo|documento)",
  },
  followUps: {
    connectives: 'e|ed|ma|o|allora|quindi|ok',
    about:
      '(?:che (?:ne è|dire)|cosa succede) (?:di |del |della |con |con il |con la )|(?:e )?(?:per quanto riguarda|riguardo a)',
    continuation: "(?:dimmi|raccontami) (?:di|qualcosa in) più|di più|continua|cos[a’']altro|e poi",
  },
  sentences: {
    titles:
      'sig sigg sig.ra sig.na sig.re dott dott.ssa dottssa dr prof prof.ssa proff ing avv geom rag Arch egr gent ' +
      'gent.ma Spett On Sen Min Dir Mons Gen Col Cap Ten Magg Cav Comm Fr S Ss St V.Cte Mr Mrs Pres',
    beforeNumbers:
      'No N° n nr pag pagg p pp art artt cap capp vol voll fig figg tab ed all co c ca circa max min tel gen feb ' +
      'mar apr mag giu lug ago set sett ott nov dic lun mer gio ven sab dom sec par',
    connectives: 'p.es ad.es es cfr vd v.d vs i.e',
    abbreviations:
      'etc ecc ca ag amm az econ meteor idraul psicol tel int fatt gent.mo ill inc ltd s.p.a s.r.l s.n.c s.a.s ' +
      'spa srl soc uff cod a.c d.c a.m p.m n.d.r trad rist st d feb apr giu lug sett ott nov dic Gen Mar Mag Set ' +
      'Ago',
  },
};
