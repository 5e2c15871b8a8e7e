/** Turkish. The stemmer is Snowball's, in @orama/stemmers. */
import { type LanguageDescription, require, words } from './description.ts';

const PLACES =
  '[üu]lke|[şs]eh(?:ir|r)|kent|kasaba|k[ıi]ta|b[öo]lge|koloni|eyalet|nehir|nehr|ada(?![ym])|yer|il[çc]e|k[öo]y|semt';

export const turkish: LanguageDescription = {
  code: 'tr',
  hasCases: true,
  loadStemmer: () => require('@orama/stemmers/turkish').stemmer,
  stopWords: `
    acaba ama ancak arasında artık asla aslında ayrıca az bana bazı bazen belki ben beni benim beri bile bir biri birçok biz
    bize bizim böyle böylece bu buna bunda bundan bunlar bunları bunların bunu bunun burada bütün çok çünkü da daha dahi
    dair de değil değildir diğer diye dolayı dolayısıyla eden edilen edilir edildi en et etmek etti fakat gibi göre hala
    hangi hangisi hatta hem henüz hep hepsi her herhangi herkes hiç hiçbir için içinde ile ilgili ise işte itibaren kaç
    kadar karşı kendi kendine kendisi ki kim kime kimdir kimdi kimi kimin kimler kimse mı mi mu mü nasıl ne neden nedir
    neydi neler nelerdir nerede neredeydi nereden nereye nerededir neye neyi neyin niçin niye o olan olarak oldu olduğu
    olduğunu olmak olması olmuştur olup olsa olur on ona ondan onlar onları onların onu onun orada oysa önce öyle sadece
    sahip sanki sen senin siz sizin son sonra şey şimdi şu şunu tarafından tüm üzere üzerinde var vardı vardır ve veya ya
    yani yapılan yapmak yerine yine yok yoksa zaman zaten kaçı kaçtır birini birinin nedeniyle sırasında başka yüzde
    edilmiştir eğer boyunca şöyle kullanılan
  `,
  letters: /[ğışçöü]/,
  // "Ankara'nın", but not "Kur'an" and "O'Brien".
  ending: /(?<=[\p{L}\p{N}]{2})(?<!^kur)'\p{L}+$/u,
  money: 'lira tl kuruş euro dolar',
  asks: [
    ['money', words('ka[çc] (?:lira|dolar|euro|tl|para)\\p{L}*', 'fiyat\\p{L}* (?:ne|ka[çc])\\p{L}*')],
    ['money', words('maliyet\\p{L}* ne kadar\\p{L}*')],
    ['time', words('ne zaman\\p{L}*', 'saat ka[çc]\\p{L}*', 'ne kadar s[üu]r\\p{L}*', 'ka[çc] y[ıi]l s[üu]r\\p{L}*')],
    [
      'time',
      words(
        'hangi (?:y[ıi]l|tarih|g[üu]n(?![ae]y)|ay(?=da|lar|(?!\\p{L}))|d[öo]nem|y[üu]zy[ıi]l|as[ıi]r|mevsim|[çc]a[ğg])\\p{L}*',
      ),
    ],
    ['number', words('ka[çc]', 'ka[çc](?:[ıi]|t[ıi]r|[ıi]nc[ıi]\\p{L}*|a|ta|tan)', 'ne kadar(?:d[ıi]r?)?')],
    ['number', words('ne (?:s[ıi]kl[ıi]kta|ölçüde)')],
    [
      'number',
      words(
        '(?:n[üu]fusu|say[ıi]s[ıi]|oran[ıi]|y[üu]zdesi|s[ıi]cakl[ıi][ğg][ıi]|h[ıi]z[ıi]|b[üu]y[üu]kl[üu][ğg][üu]) ne\\p{L}*',
      ),
    ],
    ['person', words('kim(?:dir|di|ler|lerdir|lerdi|in|inle|e|i|den|le|leri|lerin|ydi|se)?', 'hangi ki[şs]i\\p{L}*')],
    ['place', words('nere\\p{L}+', `hangi (?:${PLACES})\\p{L}*`)],
    [
      'reason',
      words('neden(?! ol(?!u[şs]))', 'ni[çc]in', 'niye', 'hangi (?:neden|sebep)\\p{L}*', 'ne (?:ama[çc]la|sebeple)'),
    ],
    ['definition', /^(?:\S+ ){1,3}(?:nedir|ne demek(?:tir)?|ne anlama gel\p{L}+)[ ?]*$/u],
    ['manner', words('nas[ıi]l', 'nas[ıi]ld[ıi]r?', 'ne [şs]ekilde', 'hangi yolla')],
    [
      'thing',
      words('ne', 'ne(?:dir|ydi|ye|yi|yin|ler|lerdir|lere|leri|lerdi|den|yle|si)', 'hangi(?:si|leri|sidir|leridir)?'),
    ],
    [
      'yes-no',
      words('m[ıiuü]', 'm[ıiuü](?:d[ıiuü]r|yd[ıiuü]|ym[ıiuü][şs]|y[ıiuü]m|s[ıiuü]n|s[ıiuü]n[ıiuü]z|y[ıiuü]z)'),
    ],
    [
      'thing',
      /(?:^| )(?:belirtin(?:iz)?|yaz[ıi]n(?:[ıi]?z)?|s[öo]yleyin(?:iz)?|verin(?:iz)?|a[çc][ıi]klay[ıi]n(?:[ıi]z)?)(?: |$)/u,
    ],
  ],
  sentences: {
    titles: 'Dr Prof Doç Yrd Av Sn Alb Gen Org Yzb Bnb Hz Uzm Op Mah Cad Sok Müh Öğr Gör Ord Yard Bul Şti',
    beforeNumbers: 'no nr s sf cilt md par böl',
    connectives: 'bkz krş örn ör bknz mad',
    abbreviations: 'vb vs vd çev haz yy m.ö m.s mö ms i.ö i.s yay dk tel ltd a.ş a.g.e bs kr',
    months: 'ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık yüzyıl',
    hasOrdinals: true,
  },
};
