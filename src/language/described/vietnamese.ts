/** Vietnamese. Its words do not change, so there is no stemmer. Syllables stand apart, and a stop word is one of them. */
import { type LanguageDescription, words } from './description.ts';

/** "nào", which follows what it asks for with at most two syllables between: "thành phố lớn nào". */
const which = (kinds: string): string => `(?:${kinds})(?: \\S+){0,2}? n[aà]o`;

export const vietnamese: LanguageDescription = {
  code: 'vi',
  stopWords: `
    và của là các trong một được có ở cho không với đã như đến vào tại để những này họ từ sự khác lại việc bị nhiều cũng về
    hoặc ra khi sau trước đó hơn bằng do nhưng bởi theo còn thì mà nếu vì nên rằng đang sẽ phải cần chỉ rất cả mỗi từng mọi
    vẫn đều nhất trên dưới giữa ngoài qua xuống kia ấy nó tôi chúng ai gì nào đâu sao bao nhiêu mấy thế vậy rồi chẳng đừng
    cùng hay tuy luôn thường khoảng cái nhằm điều
  `,
  letters: /[ơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/,
  money: 'đồng đô vnd usd euro',
  asks: [
    ['money', words('bao nhi[eê]u (?:\\S+ ){0,2}?(?:ti[eề]n|[dđ]ô(?: la)?|[dđ][oồ]ng|usd|euro|vn[dđ])')],
    ['money', words('(?:gi[aá]|chi ph[ií]) (?:l[aà] )?bao nhi[eê]u')],
    ['time', words('khi n[aà]o', 'bao (?:gi[oờ]|l[aâ]u)', 'm[aấ]y gi[oờ]')],
    ['time', words('(?:th[aá]ng|ng[aà]y|th[eế] k[yỷ]|n[aă]m) (?:n[aà]o|m[aấ]y|bao nhi[eê]u)')],
    [
      'time',
      words(
        which('năm|ng[aà]y|l[uú]c|h[oồ]i|th[oờ]i (?:gian|k[yỳ]|[dđ]i[eể]m)|giai [dđ]o[aạ]n|th[aậ]p (?:k[yỷ]|ni[eê]n)'),
      ),
    ],
    ['number', words('bao nhi[eê]u', 'mấy', 'bao (?:xa|cao|d[aà]i|r[oộ]ng|s[aâ]u|n[aặ]ng)')],
    ['reason', words('(?:t[aạ]i|v[iì]|l[aà]m) sao', 'sao l[aạ]i', 'do [dđ][aâ]u', 'v[iì] (?:c[aá]i )?g[iì]')],
    ['reason', words('(?:l[yý] do|nguy[eê]n nh[aâ]n)(?: \\S+)* (?:n[aà]o|g[iì])')],
    ['manner', words('(?:nh[uư] )?th[eế] n[aà]o', 'ra sao', 'c[aá]ch n[aà]o', 'l[aà]m c[aá]ch', 'b[aằ]ng g[iì]')],
    [
      'place',
      words(
        '(?<!^)[dđ][aâ]u',
        which('n[oơ]i|n[uư][oớ]c|qu[oố]c gia|th[aà]nh ph[oố]|tỉnh|v[uù]ng|khu v[uự]c|l[uụ]c [dđ][iị]a'),
      ),
    ],
    [
      'place',
      words(which('ch[aâ]u l[uụ]c|th[iị] tr[aấ]n|[dđ][aả]o|s[oô]ng|bang|quận|huy[eệ]n|làng|thu[oộ]c [dđ][iị]a')),
    ],
    [
      'person',
      words(
        'ai(?! c[aậ]p)',
        which('ng[uư][oờ]i|vua|t[oổ]ng th[oố]ng|th[uủ] t[uư][oớ]ng|l[aã]nh [dđ][aạ]o|nh[aà] (?:th[oơ]|v[aă]n)'),
      ),
    ],
    [
      'person',
      words(
        which(
          'th[uư] k[yý]|ho[aà]ng [dđ][eế]|[dđ][aạ]i t[uư][oớ]ng|ca s[iĩ]|di[eễ]n vi[eê]n|c[aầ]u th[uủ]|t[aá]c gi[aả]',
        ),
      ),
    ],
    ['definition', /^(?!tên|ten|điều)\S+(?: \S+){0,3} (?:là|la|nghĩa là) g[iì]\s*\??$|nghĩa (?:là )?gì|định nghĩa/u],
    ['thing', words('g[iì]', 'n[aà]o', '[dđ][aâ]u l[aà]', 'k[eể] t[eê]n', 'nêu', 'cho bi[eế]t', 'li[eệ]t k[eê]')],
    ['yes-no', /(?:^| )(?:không|khong|chưa|chua|phải không|à|hả|nhỉ)\s*[?.]?$|(?:^| )có phải /u],
  ],
  sentences: {
    titles: 'TP Tp GS TS PGS ThS Ths BS KS LS CN GS.TS PGS.TS NSND NSƯT TX TT Ô B',
    beforeNumbers: 'Q P Tr tr Đ KP QL NĐ',
    connectives: 'VD vd v.d TP.HCM',
    abbreviations: 'v.v vv tr.CN SCN TCN',
  },
};
