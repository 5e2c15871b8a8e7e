/** Korean. The stemmer cuts particles, as far as the letter before them allows, and the plural. */
import { type LanguageDescription, words } from './description.ts';

/** Particles with more than one syllable, and forms of "be" that are written together with a noun, the longest first. */
const LONG_PARTICLES = (
  '이라는 에게서 한테서 으로서 으로써 이라고 이었다 입니다 에서 에게 한테 께서 부터 까지 으로 로서 로써 보다 처럼 마다 ' +
  '이나 이란 라는 라고 조차 마저 밖에 이며 이고 이다 였다'
).split(' ');
/** Particles that follow a consonant, a vowel, or either. Nouns end like some of them: those need two syllables before them. */
const AFTER_CONSONANT = '은을이과';
const AFTER_VOWEL = '는를가와로';
const AFTER_ANY = '에의도만들';
const LIKE_NOUNS = '이과가로의도만들';

/** The number of the consonant that ends a syllable, 0 if a vowel does; undefined if it is not Hangul. */
function finalOf(syllable: string): number | undefined {
  const index = syllable.charCodeAt(0) - 0xac00;
  return index >= 0 && index < 11_172 ? index % 28 : undefined;
}

/** The number of "ㄹ", after which "로" stands as it does after a vowel. */
const FINAL_L = 8;

function hasShortParticle(word: string): boolean {
  const last = word.slice(-1);
  if (word.length < (LIKE_NOUNS.includes(last) ? 3 : 2)) return false;
  const final = finalOf(word.slice(-2, -1));
  if (AFTER_CONSONANT.includes(last)) return final !== 0;
  if (AFTER_VOWEL.includes(last)) return !final || (last === '로' && final === FINAL_L);
  return AFTER_ANY.includes(last);
}

/** Cuts until nothing can be cut, so that a noun that ends like a particle is the same with and without one. */
function withoutParticles(word: string): string {
  let stem = word.normalize('NFC');
  for (;;) {
    const long = LONG_PARTICLES.find((particle) => stem.length > particle.length && stem.endsWith(particle));
    if (long === undefined && !hasShortParticle(stem)) return stem;
    stem = stem.slice(0, -(long?.length ?? 1));
  }
}

const PLACES = '나라|국가|도시|지역|곳|지방|대륙|마을|섬|강|장소|도|시|군|구|주|동|역|산';

export const korean: LanguageDescription = {
  code: 'ko',
  hasCases: true,
  loadStemmer: () => withoutParticles,
  stopWords: `
    그 이 저 것 것은 것이 것을 것으로 것이다 수 등 등의 등이 등을 및 또 또는 또한 혹은 그리고 하지만 그러나 그런데 그래서 그러므로 따라서 즉 만약 만일 비록 왜냐하면 때문에 때문이다 위해 위해서 위한 위하여 대한
    대해 대해서 대하여 관한 관해 통해 통하여 따라 따르면 의해 의한 인해 인한 함께 같은 같이 다른 모든 모두 각 각각 여러 어떤 어느 무슨 이런 그런 저런 이러한 그러한 이와 이는 이를 이에 이것 이것은 이것이 그것
    그것은 그것이 그것을 여기 거기 저기 나 나는 내 내가 나의 우리 우리는 우리의 우리가 너 너는 네가 당신 그는 그가 그의 그를 그에게 그녀 그녀는 그녀의 그녀가 그들 그들은 그들의 그들이 자신 자신의 자신이 있다 있는
    있었다 있고 있어 있으며 있어서 있던 있을 있음 없다 없는 없이 없었다 하다 한다 하는 하고 하여 해 했다 하였다 했으며 할 함 하며 하지 했던 한 된 되다 된다 되는 되어 되었다 됐다 되고 되며 될 되지 이다 이었다
    였다 이며 이고 인 일 아니다 아닌 아니라 않다 않는 않은 않고 않았다 못한 못하고 않으며 또다시 더 더욱 가장 매우 아주 너무 잘 다시 이미 아직 지금 현재 당시 그때 때 때는 때의 때에 중 중에 중에서 중의 후 후에
    전 전에 이후 이전 동안 사이 사이에 약 정도 거의 단지 오직 바로 특히 예를 들어 들면 경우 경우에는 같다 통한 무엇 무엇을 무엇이 무엇인가 무엇인가요 무엇입니까 뭐 뭘 누구 누가 누구를 누구의 누구인가 누구인가요
    누구입니까 언제 언제부터 언제까지 어디 어디에 어디에서 어디서 어디인가 어디인가요 어디입니까 왜 어떻게 어째서 몇 얼마 얼마나 얼마인가 얼마인가요 얼마입니까
    언제요 누구요 누가요 어디요 어디서요 왜요 얼마요 몇시요 어떻게요 되나요 하나요 있나요 돼요 됨 어케 어디다 뭐뭐 얼마예요 되는지 가능한가요
  `,
  letters: /\p{Script=Hangul}/u,
  money: '원 달러 유로',
  asks: [
    [
      'money',
      /(?:가격|비용|요금|값|금액|상금|돈)[\p{L}]{0,3} (?:\S+ )?얼마|몇 ?[천만억백]*\s?(?:원(?!소|자)|달러|유로|엔|파운드)/u,
    ],
    ['time', /(?<!\p{L})(?:언제|며칠|몇 ?(?:년|월|일|시|세기|개월|달|주)(?!민|주의)|얼마나 ?오래|얼마 ?동안)/u],
    ['time', /(?<!\p{L})(?:무슨|어느|어떤) ?(?:해|날|달|연도|년도|시대|시기|세기|계절|요일|때)(?!결|외)/u],
    ['number', /(?<!\p{L})(?:몇|얼마)/u],
    ['place', /(?<!\p{L})(?:어디|어딜)/u],
    [
      'place',
      new RegExp(`(?<!\\p{L})(?:어느|어떤|무슨) ?(?:\\S+ )?(?:${PLACES})(?:[은는이가을를의에]|으?로|인|입|\\s|$)`, 'u'),
    ],
    ['reason', /(?<!\p{L})(?:왜(?=\s|[?？,]|$|냐|인|일)|어째서|(?:무슨|어떤) ?(?:이유|까닭)|(?:무엇|뭐|무어) ?때문)/u],
    ['reason', /(?:이유|원인|까닭|계기)[은는가이를] ?(?:무엇|뭐|뭔|[?？]|$)/u],
    ['manner', /(?<!\p{L})(?:어떻게|어찌|(?:어떤|무슨) ?(?:방법|방식|식|수단))/u],
    ['person', /(?<!\p{L})(?:누구|누가|누군|누굴)|(?:사람|인물|[가자인왕])의 이름[은이]/u],
    [
      'person',
      /(?<!\p{L})(?:어느|어떤|무슨) ?(?:\S+ )?(?:사람|인물|왕|대통령|선수|작가|감독|배우|장군|황제|학자|가수)/u,
    ],
    [
      'definition',
      /이?란 ?(?:무엇|뭐|뭔|어떤)|^(?!.*(?:이름|명칭|제목))\S+(?: \S+)?[은는이가] (?:무엇|뭐|뭔)[가-힣]*\s*[?？]?$/u,
    ],
    ['definition', /(?:뜻|의미|정의)[은는이가] ?(?:무엇|뭐|뭔)/u],
    [
      'thing',
      words('(?:무엇|무슨|무얼|뭐|뭘|뭔|뭣|어떤|어느|어떠)[가-힣]*', '(?:이름|명칭|제목)[은이](?=\\s*[?？]?$)'),
    ],
    ['thing', words('(?:말|설명|나열)(?:하|해)[가-힣]*')],
    ['yes-no', /(?:까|나요|가요|니|냐|지요|죠|어요|아요|해요|대요|는가|던가|은가|인가)\s*[?？]?$/u],
  ],
  talk: {
    greetings: '안녕(?:하세요|하십니까)?|반가워요?|반갑습니다|잘 지내(?:요|세요|니)?|하이|헬로',
    thanks: '감사(?:합니다|해요)|고마워요?|고맙습니다|땡큐|미안(?:해요|합니다)?|죄송(?:해요|합니다)',
    farewells:
      '안녕히 (?:가세요|계세요)|잘 (?:가요?|있어요?|자요?)|바이(?:바이)?|다음에 (?:봐요?|만나요?)|나중에 봐요?',
    remarks:
      '네|예|응|아니(?:요|오)?|좋아요?|알겠(?:어요|습니다)|알았어요?|오케이|그렇(?:군요|구나)|대박|멋져요?|[ㅋㅎ]+|부탁(?:해요|합니다|드려요)',
    company: '봇(?:아|님)?|여러분|모두|다들',
    aboutBot:
      '(?:너는|넌|당신은)? ?누구(?:야|세요|예요|니|입니까)?|(?:너는|넌|당신은)? ?(?:무엇을|무얼|뭘|뭐) ?할 수 있(?:어요?|니|나요|습니까)|이름이 (?:뭐야|뭐예요|무엇입니까|뭐니)|(?:너는|넌)? ?(?:봇|사람|로봇)(?:이야|이에요|이니|입니까|인가요)|누가 (?:너를 |널 )?만들었(?:어요?|니|나요)|어떻게 (?:사용해요?|쓰나요|써요?|작동해요?)|사용법|도와(?:줘요?|주세요)|도움말|(?:무엇을|뭘|뭐) 물어(?:봐도|보면) (?:돼요?|되나요)',
    doubt:
      '확실(?:해요?|합니까|한가요)|정말(?:이에요|인가요|이야|요)?|진짜(?:예요|인가요|야|요)?|맞(?:아요?|나요|습니까)|어떻게 알(?:아요?|았어요?)',
    politeOpenings:
      '(?:혹시 )?(?:알려 ?주세요|알려 ?줘|말해 ?줘요?|질문(?:이 있어요|있어요|입니다)?|궁금한 ?게 있(?:어요|는데)?)[,.:]?|혹시',
    theArticle: '(?:이|그) (?:문서|글|기사|텍스트)(?:에서는?|에|의|는|에 따르면)?',
  },
  followUps: {
    connectives: '그럼|그러면|그리고|그런데|근데|그래서|또',
    aboutEnding: '(?:은|는|에는|에서는|에 대해서는)요?(?: 어때요?| 어떤가요| 어떻게 되나요)?',
    continuation:
      '더 (?:자세히 )?(?:알려 ?줘요?|알려 ?주세요|말해 ?줘요?|설명해 ?줘요?)|더 자세히(?:요)?|계속(?:해줘요?)?|또 (?:뭐가 있어요?|있어요?)|그리고요?',
  },
  sentences: { hasOrdinals: true },
};
