/** Indonesian. The stemmer is Sastrawi's, with its dictionary of roots, in natural. */
import { type LanguageDescription, require, words } from './description.ts';

const PLACES = 'negara|kota|pulau|provinsi|benua|daerah|wilayah|tempat|sungai|desa|kabupaten|kecamatan|lokasi|negeri';

export const indonesian: LanguageDescription = {
  code: 'id',
  loadStemmer: () => require('natural/lib/natural/stemmers/indonesian/stemmer_id.js').stem,
  stopWords: `
    ada adalah adapun agar akan akhirnya aku amat antara antaranya apa apabila apakah apalagi atas atau bagai bagaimana bagi
    bahkan bahwa banyak baru bawah beberapa begitu belum berapa berbagai berupa bila bisa boleh bukan cara cukup dahulu
    dalam dan dapat dari daripada demi demikian dengan di dia diri dimana dll dua dulu guna hal hampir hanya harus hingga ia
    ialah ini itu jadi jika jikalau juga justru kalau kami kamu kapan karena ke kecuali kembali kemudian kenapa kepada
    ketika kita lagi lain lainnya lalu lebih maka mana manakah masih maupun melalui memang menjadi menurut mereka merupakan
    meskipun mengapa mungkin namun nya oleh orang pada padahal paling para pernah pula pun saat saja saling sama sambil
    sampai sangat satu saya se sebab sebagai sebagian sebelum sebuah secara sedang sedangkan sehingga sejak selain selalu
    selama seluruh semua sementara sendiri seorang seperti sering serta sesudah sesuatu setelah setiap siapa siapakah suatu
    sudah supaya tak tanpa telah tentang tentu terhadap termasuk tersebut tetapi tetap tiap tidak untuk walaupun yaitu yakni
    yang berapakah
  `,
  money: 'rp rupiah dolar euro',
  asks: [
    ['money', words('berapa(?:kah)? (?:\\p{L}+ )?(?:harga|biaya|gaji|tarif|ongkos|uang)\\p{L}*')],
    ['money', words('(?:harga|biaya|tarif)\\p{L}* berapa')],
    ['time', words('kapan(?:kah)?', 'bilamana', 'berapa lama(?:kah)?')],
    ['time', words('(?:tahun|tanggal|abad|jam|pukul|bulan|hari) (?:berapa|apa)', 'sejak kapan')],
    ['number', words('berapa(?:kah)?', 'seberapa', 'keberapa', 'berapa persen')],
    ['place', words('di ?mana(?:kah)?', 'ke ?mana(?:kah)?', 'dari ?mana(?:kah)?')],
    ['place', words(`(?:${PLACES}) (?:\\p{L}+ )?(?:mana|apa)(?:kah)?`)],
    ['person', words('siapa(?:kah)?', 'siapa saja')],
    ['reason', words('mengapa', 'kenapa', 'apa (?:alasan|sebab|penyebab)\\p{L}*', 'apa yang menyebabkan')],
    ['manner', words('bagaimana(?:kah)?', 'gimana', 'dengan cara apa', 'apa cara')],
    [
      'definition',
      words('apa(?:kah)? (?:itu|arti|artinya|definisi|pengertian)', 'apa(?:kah)? yang dimaksud(?: dengan)?'),
    ],
    ['definition', words('apa maksud(?:nya)?')],
    ['definition', /^(?:\S+ ){1,3}(?:itu|adalah) apa[ ?]*$/u],
    ['yes-no', /^(?:apakah|adakah|benarkah|bisakah|dapatkah|haruskah|bolehkah|perlukah|sudahkah|akankah) (?!nama )/u],
    ['thing', words('apa', 'apakah', 'apa saja', 'mana', 'manakah', 'yang mana', 'sebutkan')],
  ],
  sentences: {
    titles:
      'Dr dr Prof Ir Drs Dra Hj Tn Ny Sdr Sdri Jend Letjen Mayjen Brigjen Kol Kapt St Yth Jl Gg Kec Kel Kab Ust KH',
    beforeNumbers: 'no hlm hal vol jil rp ps bab tgl telp',
    connectives: 'a.l a.n u.b u.p d.a mis lih bdk spt',
    abbreviations: 'dll dsb dst dkk tsb s.d sda ttd thn bln pt cv tbk s.m',
  },
};
