/** Japanese. */
import type { Phrases } from './phrases.ts';

export const ja: Phrases = {
  language: 'ja',
  quotationMarks: ['「', '」'],
  others: (count) => `ほか${count}件`,

  commands: {
    ask: {
      name: '質問',
      description: '質問すると、その答えになる文を原文のまま引用します',
      question: { name: '質問文', description: '知りたいこと（記事の言語で）' },
      private: { name: '非公開', description: '答えを自分だけに表示する（既定：いいえ）' },
    },
    article: { name: '記事', description: '収めている記事を見て、通して読む' },
    help: { name: 'ヘルプ', description: '質問のしかたと、できること' },
    find: { name: '記事の中を探す' },
    articleOption: { name: '記事', description: '一つの記事だけに質問する（題名またはファイル名）' },
  },

  citation: {
    place: (paragraph, sentence) => `第${paragraph}段落 第${sentence}文`,
    paragraphOf: (number, count) => `全${count}段落中の第${number}段落`,
    paragraphsOf: (first, last, count) => `全${count}段落中の第${first}～${last}段落`,
    paragraphs: (count) => `${count}段落`,
    sentences: (count) => `${count}文`,
    justBefore: (place, text) => `直前の文（${place}）：${text}`,
    inBold: (place) => `太字：${place}`,
    cited: (place) => `引用した文：${place}`,
  },

  outcome: {
    whatIHold: '手元の記事',
    theArticle: (label) => `記事「${label}」`,
    mayNotAnswer: (subject) => `${subject}には、この質問の答えがないかもしれません。`,
    doesNotCover: (subject) => `${subject}では、これは扱われていません。`,
    doesNotMention: (words) => `${words}は出てきません。`,
    closest: '最も近い箇所：',
    onlyQuotes: '手元の記事から引用することしかできません。',
    searchedFor: (question) => `検索した質問：${question}`,
  },

  invitation: {
    askFor: (question) => `たとえば、こう質問してみてください：${question}`,
    askAnything: '記事の内容について、何でも質問してください。',
    tryThese: '次の質問を試してください：',
  },

  buttons: {
    inContext: '文脈を見る',
    nthInContext: ['1つ目の文脈', '2つ目の文脈', '3つ目の文脈'],
    morePassages: 'ほかの箇所',
    share: '共有',
    back: '◀ 前へ',
    next: '次へ ▶',
  },

  passages: {
    more: 'ほかの箇所（答えである可能性は低くなります）：',
    onMessage: 'このメッセージに関係する箇所：',
    noneOnMessage: 'このメッセージに関係する箇所は、手元の記事にありません。',
    noText: 'このメッセージには、探せる文章がありません。',
    leftOut: (count) => `ほか${count}件は、このメッセージに収まりませんでした。`,
    tooLong: 'この文は長すぎて、メッセージに収まりません。場所はこちらです：',
    tooLongOnPage: 'この文は長すぎて、メッセージに収まりません。',
    sharedBy: (name) => `${name}さんが共有しました`,
  },

  holdings: {
    iHold: (count) => `${count}件の記事があります：`,
    noSuchPage: 'そのページはありません。',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `読んだ記事についての質問に、引用で答えます。原文のまま、文の場所を添えて。作り話はせず、答えがないときはそう言います。質問は記事の言語でどうぞ。

- **/${ask.name}** で質問します。入力中に、答えのある質問の候補が出ます。**${articleOption.name}** で一つの記事だけに質問し、**${ask.private.name}** で答えを自分だけに表示します。
- 答えの下の **${inContext}** は、その文を前後の段落とともに表示します。**${morePassages}** は、ほかに関係する箇所を表示します。
- **ダイレクトメッセージ** や、サーバーでの **メンション** も質問になります。編集すれば、答えも編集されます。続けての質問（“and when?”）は、ダイレクトメッセージか、答えへの返信でどうぞ。
- **${find.name}** は、どのメッセージでも **アプリ** のメニューにあり、関係する箇所をあなただけに表示します。
- **/${article.name}** で、収めている記事を通して読めます。

質問はこのプログラムの中だけに、数分間メモリに残ります。ファイルやログに書かれたり、ほかの誰かに渡ったりすることはありません。`,
    howToRead: ({ ask, articleOption }) =>
      `オプション **${articleOption.name}** で一つを読むか、**/${ask.name}** ですべてに質問してください。`,
    gone: ({ article }) => `この記事は変更されたか、なくなりました。**/${article.name}** で今ある記事を見られます。`,
    changed: 'その後、記事が変わりました。もう一度質問してください。',
    outdated: ({ help }) => `これはもう分かりません。**/${help.name}** を試してください。`,
    nothingToRead: ({ help }) => `読んだ記事の引用で質問に答えます。質問を書くか、**/${help.name}** を試してください。`,
  },

  problems: {
    emptyQuestion: '質問が空です。一文か、いくつかの言葉で質問してください。',
    longQuestion: (length, most) => `質問は${length}文字ですが、${most}文字までです。もっと短く質問してください。`,
    noArticle: (name, names) => `「${name}」という記事はありません。次のどれかに質問してください：${names.join('、')}`,
    noSuchArticle: 'そのような記事はありません。入力中に出る候補から選んでください。',
    apology: (reference) => `こちらで問題が起きました。もう一度お試しください。参照番号：${reference}`,
    tooFast: (seconds) => `質問が速すぎて、お答えしきれません。${seconds}秒後にもう一度質問してください。`,
  },
};
