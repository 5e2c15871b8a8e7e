/** Dutch. The stemmer is Snowball's, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

/** Where a question begins, after a preposition at most. Elsewhere, most question words join clauses. */
const OPENING =
  '(?<=^\\P{L}{0,9}(?:en )?(?:(?:aan|bij|door|in|met|naar|onder|op|over|sinds|tegen|tot|uit|van|vanaf|voor) )?)';
const MEASURES =
  'aantal|afstand|bevolking|breedte|diepte|duur|gewicht|grootte|hoeveelheid|hoogte|inwonertal|inwoneraantal|leeftijd|' +
  'lengte|omvang|oppervlakte|percentage|prijs|snelheid|temperatuur';
const TIMES = 'jaar|jaren|dag|dagen|datum|maand|eeuw|uur|tijd|periode|tijdperk|moment|seizoen';
const PLACES =
  'continent|dorp|eiland|gebied|gemeente|land|landen|plaats|plaatsen|plek|provincie|regio|rivier|staat|staten|stad|' +
  'steden|straat|werelddeel|wijk|zee';
const AFTER_WHERE = 'aan|achter|bij|door|in|langs|mee|naast|op|over|tegen|toe|uit|van|voor';
const YES_NO =
  'is|zijn|was|waren|ben|bent|heeft|heb|hebben|had|hadden|kan|kun|kunt|kunnen|kon|konden|mag|mogen|moet|moeten|zal|zou|' +
  'wordt|worden|werd|werden|bestaat|bestaan|gaat|komt|doet|geldt';

export const dutch: LanguageDescription = {
  code: 'nl',
  loadStemmer: () => {
    const stemmer = require('natural/lib/natural/stemmers/porter_stemmer_nl.js');
    return (word) => stemmer.stem(word);
  },
  stopWords: `
    aan af al alle alleen als altijd ander andere anders ben bent bij bijna daar daarbij daarna daarom daarvan dan dat de
    deze der des die dit doch doen door dus echter een eén één eens elk elke en enige enkele er ervan ergens geen geweest
    haar had hadden heb hebben hebt heeft heel hem hen het hier hierbij hij hoe hoeveel hun ieder iedere iedereen iemand
    iets ik in is ja je jij jou jouw jullie kan kon konden kun kunnen kunt maar me mee meer men met mij mijn mocht moest
    moesten moet moeten mogen na naar nadat naast niemand niet niets nog nooit nu of om omdat ondanks onder ons onze ook op
    over per reeds rond s sinds sommige steeds t te tegen terwijl tijdens toch toen tot totdat tussen u uit uw vaak van vanaf
    vanuit vanwege veel vele verder via volgens voor vooral voordat waar waaraan waarbij waarbinnen waardoor waarheen waarin
    waarmee waarom waarop waaruit waarvan waarvoor wanneer want waren was wat we weer wel welk welke werd werden wie wiens
    wij wil wilde word worden wordt zal ze zeer zelf zich zichzelf zij zijn zo zo'n zoals zodat zonder zou zouden zowel
    zulke
  `,
  letters: /[ëï]|ij(?![aeiou])/,
  ending: /(?<=.)['’]s$/u,
  money: 'euro euros cent dollar dollars',
  asks: [
    ['money', words('(?:hoeveel|wat) kost(?:en|te|ten)?', 'hoeveel (?:geld|euro|dollar|betaal\\p{L}+|verdien\\p{L}+)')],
    ['time', words(`${OPENING}wanneer`, `welke? (?:${TIMES})`, 'hoe laat')],
    ['number', words('hoeveel(?:ste)?', 'hoe (?:oud|lang|hoog|groot|ver|diep|breed|vaak|snel|zwaar|warm|koud|dik)')],
    ['number', words(`welke? (?:${MEASURES})`, `wat (?:is|was) (?:de|het) (?:\\p{L}+ )?(?:${MEASURES})`)],
    ['reason', words('waarom', 'hoezo', 'waartoe', 'hoe komt het', 'welke? (?:reden|redenen|oorzaak|doel)')],
    [
      'thing',
      words(`waar(?:${AFTER_WHERE})`, `${OPENING}waar .* (?:over|mee|aan|voor|uit|van(?: \\p{L}+)?)(?=\\P{L}*$)`),
    ],
    ['place', words(`${OPENING}waar`, 'waar(?:heen|naartoe|vandaan|binnen)', `welke? (?:${PLACES})`)],
    ['person', words(`${OPENING}wie`, 'wiens')],
    ['thing', words('hoe (?:heet|heette|heten|heetten|luidt|luidde|noem\\p{L}+|(?:wordt|werd) .* genoemd)')],
    ['manner', words(`${OPENING}hoe`, 'welke? (?:manier|wijze)')],
    ['definition', /^\P{L}*wat (?:is|zijn|was|waren|betekent|betekenen|houdt)(?: \S+){1,5}$/u],
    ['thing', words('welke?', `${OPENING}wat`, '(?<=^\\P{L}{0,9})noem')],
    ['yes-no', words(`(?<=^\\P{L}{0,9})(?:${YES_NO})`)],
    ['person', words('wie')],
    ['manner', words('hoe')],
    ['thing', words('wat')],
  ],
  sentences: {
    titles:
      'Dhr dhr Mevr mevr Mw mw Mej Dr dr Drs drs Prof prof Ir ir Ing ing Mr mr Ds ds Jhr Bc H Hr St Sint Gen Kol ' +
      'Kapt Lt Mgr Zr Mrs Past',
    beforeNumbers:
      'No Nr nr nrs p pp pag blz art artt hfst hfdst par vol dl fig afb tab ca c plm max min tel jan feb mrt ' +
      'apr jun jul aug sep sept okt nov dec',
    connectives:
      'bijv bv d.w.z dwz m.a.w m.b.t i.p.v o.a m.n i.v.m t.a.v t.o.v n.a.v m.b.v resp vgl zgn z.g vs t/m a.h.w ' +
      'i.h.a d.m.v',
    abbreviations:
      'enz etc e.d e.a jl ll a.s aanw vnw bijw znw bnw ww afd alg incl excl evt geb gest gld inw jr max min mld mln ' +
      'n.v b.v nv bv tel v.chr n.chr w.o ned lat jan feb mrt apr jun jul aug sept okt nov dec red vert',
  },
};
