/** Files in the encodings of older programs are read, and it is said that they were. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeArticle } from '../../src/answer/wording/article-descriptions.ts';
import { type ArticleFile, readHere } from '../../src/article/article-format.ts';
import { decodeText } from '../../src/article/decode-text.ts';
import { MAX_BYTES, MAX_SENTENCES } from '../../src/article/size-limits.ts';
import { de } from '../../src/phrases/de.ts';
import { en } from '../../src/phrases/en.ts';

const ALLOWANCE = { bytes: MAX_BYTES, sentences: MAX_SENTENCES };

/** The encoding, a text, and its bytes in base64. */
const TEXTS = [
  [
    'windows-1252',
    'Die Bücherei öffnet um 9 Uhr. Wer ein Buch zu spät zurückgibt, zahlt 0,20 € für jeden Tag – auch an Feiertagen. „Schlüssel“ gibt es am Empfang.',
    'RGllIEL8Y2hlcmVpIPZmZm5ldCB1bSA5IFVoci4gV2VyIGVpbiBCdWNoIHp1IHNw5HQgenVy/GNrZ2lidCwgemFobHQgMCwyMCCAIGb8ciBqZWRlbiBUYWcgliBhdWNoIGFuIEZlaWVydGFnZW4uIIRTY2hs/HNzZWyTIGdpYnQgZXMgYW0gRW1wZmFuZy4=',
  ],
  [
    'windows-1251',
    'Библиотека открыта с девяти часов. Кто возвращает книгу позже, платит двадцать рублей за каждый день.',
    'wejh6+ju8uXq4CDu8urw+/LgIPEg5OXi//LoIPfg8e7iLiDK8u4g4u7n4vDg+eDl8iDq7ejj8yDv7ufm5Swg7+vg8ujyIOTi4OT24PL8IPDz4evl6SDn4CDq4Obk++kg5OXt/C4=',
  ],
  [
    'koi8-r',
    'Библиотека открыта с девяти часов. Кто возвращает книгу позже, платит двадцать рублей за каждый день.',
    '4snCzMnP1MXLwSDP1MvS2dTBINMgxMXX0dTJIN7B08/XLiDr1M8g18/a19LB3cHF1CDLzsnH1SDQz9rWxSwg0MzB1MnUIMTXwcTDwdTYINLVwszFyiDawSDLwdbE2cogxMXO2C4=',
  ],
  [
    'shift_jis',
    '図書館は午前九時に開きます。返却が遅れた場合は、一日につき二十円をいただきます。',
    'kH2PkYrZgs2M35FPi+OOnoLJikqCq4LcgreBQpXUi3CCqpJ4guqCvY/qjYeCzYFBiOqT+oLJgsKCq5Pxj1yJfoLwgqKCvYK+gquC3IK3gUI=',
  ],
  [
    'euc-jp',
    '図書館は午前九時に開きます。返却が遅れた場合は、一日につき二十円をいただきます。',
    'v9698bTbpM+44cGwtuW7/qTLs6ukraTepLmho8rWtdGkrMPZpOykv77sueekz6GisOzG/KTLpMSkrcbzvb2x36TypKSkv6TApK2k3qS5oaM=',
  ],
  [
    'gb18030',
    '图书馆上午九点开门。逾期归还图书的，每天收取两角钱。钥匙在服务台领取。',
    'zbzK6bndyc/O577FteO/qsPFoaPT4sbauem7uc28yum1xKOsw7/M7MrVyKHBvb3Hx66ho9S/s9fU2rf+zvHMqMHsyKGhow==',
  ],
  [
    'big5',
    '圖書館上午九點開門。逾期歸還圖書的，每天收取兩角錢。鑰匙在服務台領取。',
    'uc+u0cBdpFekyKRFwkm2far5oUO5T7TBwmvB2bnPrtGquqFBqEOk0aasqPqo4qikv/qhQ8ZfsM2mYqpBsMileLviqPqhQw==',
  ],
  [
    'euc-kr',
    '도서관은 오전 아홉 시에 문을 엽니다. 책을 늦게 돌려주면 하루에 이십 원을 냅니다.',
    'tbW8rbD8wLogv8DA/CC+xsipIL3Dv6Egua7AuyC/sbTPtNkuIMOlwLsgtMqw1CC1ubfBwda46SDHz7fnv6EgwMy9yiC/+MC7ILPAtM+02S4=',
  ],
  [
    'iso-8859-7',
    'Η βιβλιοθήκη ανοίγει στις εννέα. Όποιος επιστρέφει ένα βιβλίο αργά πληρώνει είκοσι λεπτά την ημέρα.',
    'xyDi6eLr6e/o3urnIOHt79/j5ekg8/Tp8iDl7e3d4S4gvPDv6e/yIOXw6fP08d325ekg3e3hIOLp4uvf7yDh8ePcIPDr5/H+7eXpIOXf6u/z6SDr5fD03CD05+0g5+zd8eEu',
  ],
  [
    'windows-1254',
    'Kütüphane saat dokuzda açılır ve akşam beşte kapanır. Bir kitabı geç getiren her üye bu gün için yirmi kuruş öder. Şifre gerekmez ama üye olmak gerekir.',
    'S/x0/HBoYW5lIHNhYXQgZG9rdXpkYSBh5/1s/XIgdmUgYWv+YW0gYmX+dGUga2FwYW79ci4gQmlyIGtpdGFi/SBnZecgZ2V0aXJlbiBoZXIg/HllIGJ1IGf8biBp52luIHlpcm1pIGt1cnX+IPZkZXIuIN5pZnJlIGdlcmVrbWV6IGFtYSD8eWUgb2xtYWsgZ2VyZWtpci4=',
  ],
  [
    'windows-1256',
    'تفتح المكتبة في الساعة التاسعة. من يعيد الكتاب متأخرا يدفع عشرين قرشا عن كل يوم.',
    'yt3KzSDH4ePfysjJIN3tIMfh08faySDH4crH09rJLiDj5CDt2u3PIMfh38rHyCDjysPO0ccg7c/d2iDa1NHt5CDe0dTHINrkIN/hIO3m4y4=',
  ],
] as const;

function fileOf(name: string, bytes: Uint8Array): ArticleFile {
  return { id: name, name, path: name, bytes };
}

describe('a text in an older encoding', () => {
  it.each(TEXTS)('is read as %s', async (encoding, text, base64) => {
    const bytes = Buffer.from(base64, 'base64');
    expect(await decodeText({ path: 'old.txt', bytes })).toEqual({ text, encoding });
  });

  it.each(['old.txt', 'old.md'])('is described with its encoding and its language: %s', async (name) => {
    const [[, , base64]] = TEXTS;
    const article = await readHere(fileOf(name, Buffer.from(base64, 'base64')), ALLOWANCE);
    expect(article.encoding).toBe('windows-1252');
    expect(describeArticle(article, en)).toMatch(/German, 1 paragraph, 3 sentences, read as windows-1252$/);
    expect(describeArticle(article, de)).toMatch(/, 1 Absatz, 3 Sätze, als windows-1252 gelesen$/);
  });

  it.each([
    ['UTF-16LE', [0xff, 0xfe, 0x41, 0, 0xe4, 0], 'Aä'],
    ['UTF-16BE', [0xfe, 0xff, 0, 0x41, 0, 0xe4], 'Aä'],
  ])('is read as %s by its byte order mark', async (encoding, bytes, text) => {
    expect(await decodeText({ path: 'a.txt', bytes: Uint8Array.from(bytes) })).toEqual({ text, encoding });
  });

  it.each([
    ['of too few bytes', [0x43, 0x61, 0x66, 0xe9]],
    [
      'with control characters',
      [...Buffer.from('Die Bücherei öffnet um 9 Uhr, die Bäckerei früher.', 'latin1'), 0x01, 0x02],
    ],
  ])('is refused with advice if it is one %s', async (_, bytes) => {
    await expect(decodeText({ path: 'a.txt', bytes: Uint8Array.from(bytes) })).rejects.toThrow(
      'a.txt: the file is not valid UTF-8, and its encoding cannot be told. Save it as UTF-8 text.',
    );
  });
});

describe('any text in UTF-8', () => {
  it('comes back unchanged, with its byte order mark', async () => {
    const text = fc.string({ unit: 'grapheme' }).filter((each) => !each.includes('\0'));
    await fc.assert(
      fc.asyncProperty(text, fc.boolean(), async (plain, isMarked) => {
        const written = isMarked ? `\uFEFF${plain}` : plain;
        const decoded = await decodeText({ path: 'a.txt', bytes: new TextEncoder().encode(written) });
        expect(decoded).toEqual({ text: written, encoding: null });
      }),
    );
  });
});
