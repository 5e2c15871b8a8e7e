/** Finnish. The stemmer is Snowball's, in @orama/stemmers. */
import { type LanguageDescription, require, words } from './description.ts';

const PLACES = 'maa|kaupun|kun[nt]a|alue|paik|valtio|saar|jo[ke]|j[äa]rv|manter|maakun|osavaltio|kyl[äa]';

export const finnish: LanguageDescription = {
  code: 'fi',
  hasCases: true,
  loadStemmer: () => require('@orama/stemmers/finnish').stemmer,
  stopWords: `
    ei eikä eivät ehkä eli ellei emme en enemmän ennen eniten että et ettei hän häneen hänelle hänen hänet häntä he heidän
    heidät heille heitä hyvin itse itsensä ja jo jokainen joka jokin joko joku jolla jolle jolloin jonka jonkin jos joskus
    jossa josta jota jotain jotka jotta joita joiden joissa juuri kaikki kaikkien kanssa kautta ken keneen kenelle kenen
    kenet ketkä ketä koko koska kuin kuinka kuitenkin kuka kun kumpi lisäksi lähes läpi me meidän meille melko miksi mikä
    mihin mikään milloin millainen millä minkä minne minua minulla minun minut minä missä mistä miten mitkä mitä monta
    montako muassa mukaan mutta muun muut muita myös myöhemmin ne niiden niihin niin niissä niistä niitä noin nuo nyt näiden
    näin näitä nämä ole olen oletko oli olisi olivat olla olleet ollut oma on ovat paitsi paljon pian pitkin pitää saa sekä
    se sen siellä sieltä siihen siis siitä sille sillä silloin silti sinä sinun sitten sitä siinä tai taas tämä tämän tätä
    tähän tässä tästä te teidän tuo tulee vaan vaikka vai vain vielä voi voidaan voivat välillä yli ympäri n ssa sta lla
  `,
  letters: /[äö]/,
  money: 'euro euroa euron sentti senttiä dollari dollaria',
  asks: [
    ['money', words('paljonko .*maks\\p{L}*', '(?:kuinka )?paljon maks\\p{L}*', 'mit[äa] maks\\p{L}*')],
    ['money', words('mik[äa] (?:on|oli) (?:\\p{L}+ )?hinta')],
    [
      'time',
      words('milloin', 'kuinka (?:kauan|pitk[äa][äa]n)', 'mist[äa] (?:l[äa]htien|alkaen)', 'mihin (?:aikaan|asti)'),
    ],
    ['time', words('kauanko')],
    ['time', words('(?:min[äa]|mill[äa]|mink[äa]|mik[äa]) (?:vuo|vuosi|p[äa]iv|kuukau|aika|ajanjakso)\\p{L}*')],
    ['time', /^koska /u],
    ['number', words('(?:kuinka|miten) (?:mon[it]|paljon|usein|suur|korke|pitk|vanh|syv|nope)\\p{L}*')],
    ['number', words('montako', 'moniko', 'paljonko', 'monelta', 'mon(?:es|en)\\p{L}+')],
    ['number', words('mik[äa] (?:on|oli) (?:\\p{L}+ )?(?:v[äa]kiluku|m[äa][äa]r[äa]|osuus)')],
    ['person', words('kuka', 'ket[äakt]\\p{L}?', 'kene\\p{L}+', 'keit[äa]', 'keiden', 'kenen', 'keille')],
    ['reason', words('miksi', 'mink[äa] (?:vuoksi|takia|t[äa]hden)', 'mist[äa] syyst[äa]', 'mit[äa] varten')],
    ['place', words('miss[äa]', 'minne', 'mihin', 'mist[äa]', `mi(?:ll|nk)[äae]\\p{L}* (?:${PLACES})\\p{L}*`)],
    ['place', words(`mi(?:k[äa]|tk[äa]) (?:${PLACES})\\p{L}*`)],
    ['manner', words('miten', 'kuinka', 'mill[äa] (?:tavalla|tavoin|keinoin)', 'miten p[äa]in')],
    [
      'definition',
      /^(?:mi(?:k[äa]|tk[äa]) (?:on|ovat) (?:\S+ ){0,2}\S+|mit[äa] (?:tarkoittaa|tarkoitetaan|merkitsee) .+)$/u,
    ],
    [
      'thing',
      words('mik[äa]', 'mit[äa]', 'mitk[äa]', 'mink[äa]', 'mill[äae]\\p{L}*', 'mink[äa]lai\\p{L}+', 'kumpi\\p{L}*'),
    ],
    ['thing', words('min[äa]', 'millai\\p{L}+')],
    ['yes-no', /^\p{L}{2,}k[oö](?:han)? /u],
  ],
  sentences: {
    titles: 'tri prof maist toht dos ins rva hra nti kapt kenr ev pyh',
    beforeNumbers: 'nro s luku kuva taul klo art kpl vol puh',
    connectives: 'esim mm ts vrt ks ns nk ko em ml engl ruots lat saks ven ent huom',
    abbreviations: 'jne yms ym tms ekr jkr eaa jaa milj mrd synt enint väh alk',
    months:
      'tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu vuosisa',
  },
};
