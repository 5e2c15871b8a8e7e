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
      question: { name: '質問文', description: '知りたいこと（記事の言語で入力）' },
      private: { name: '非公開', description: '答えを自分だけに表示する（デフォルト：いいえ）' },
    },
    article: { name: '記事', description: '手元の記事を確認して、通して読めます' },
    help: { name: 'ヘルプ', description: '質問のしかたと、できることを表示します' },
    find: { name: '記事内を検索' },
    articleOption: { name: '記事', description: '対象にする記事（タイトルまたはファイル名）' },
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
    doesNotCover: (subject) => `${subject}では、この内容は扱われていません。`,
    doesNotMention: (words) => `${words}は出てきません。`,
    closest: '最も近い箇所：',
    begins: (subject) => `要約はせず、引用だけします。${subject}の冒頭：`,
    searchedFor: (question) => `検索した質問：${question}`,
  },

  smallTalk: {
    greeting: 'こんにちは。質問をどうぞ。手元の記事から引用してお答えします。',
    thanks: 'どういたしまして。',
    farewell: 'またどうぞ。',
    'about-me':
      '私はプログラムです。記事についての質問に、原文のままの引用でお答えし、文が記事のどこにあるかも示します。作り話はしません。',
    doubt: '原文をそのまま引用するだけで、内容が正しいかどうかは判断しません。文脈を読んでお確かめください。',
    chat: '記事から引用してお答えすることしかできません。',
    vague: '検索できる言葉がありません。具体的なことを質問してください。',
  },

  invitation: {
    askFor: (question) => `たとえば、こう質問してみてください：${question}`,
    askAnything: '記事の内容について、何でも質問してください。',
    tryThese: '次の質問を試してみてください：',
  },

  buttons: {
    inContext: '文脈を見る',
    nthInContext: ['1つ目の引用の文脈', '2つ目の引用の文脈', '3つ目の引用の文脈'],
    morePassages: 'ほかの箇所',
    share: '共有',
    back: '◀ 前へ',
    next: '次へ ▶',
  },

  passages: {
    more: 'ほかの箇所（答えである可能性は低くなります）：',
    onMessage: 'このメッセージに関係する箇所：',
    noneOnMessage: 'このメッセージに関係する箇所は、手元の記事にありません。',
    noText: 'このメッセージには、検索できるテキストがありません。',
    leftOut: (count) => `ほか${count}件は、このメッセージに収まりませんでした。`,
    tooLong: 'この文は長すぎて、メッセージに収まりません。場所はこちらです：',
    tooLongOnPage: 'この文は長すぎて、メッセージに収まりません。',
    sharedBy: (name) => `${name}さんが共有しました`,
  },

  holdings: {
    iHold: (count) => `手元に${count}件の記事があります：`,
    noSuchPage: 'そのページはありません。',
  },

  markdown: {
    help: ({ ask, article, articleOption, find }, { inContext, morePassages }) =>
      `記事についての質問に、引用でお答えします。文は原文のままで、記事のどこにあるかも示します。作り話はせず、答えがないときはそうお伝えします。質問は記事の言語でどうぞ。

- **/${ask.name}**で質問できます。入力中に、答えのある質問の候補が出ます。**${articleOption.name}**を指定すると一つの記事だけを対象にし、**${ask.private.name}**を指定すると答えをあなただけに表示します。
- 答えの下の**${inContext}**を押すと、その文を前後の段落とともに表示します。**${morePassages}**を押すと、ほかの関係する箇所を表示します。
- **ダイレクトメッセージ**や、サーバーでの**メンション**でも質問できます。質問を編集すると、答えも編集されます。続けて質問するとき（“and when?”）は、ダイレクトメッセージか、答えへの返信でどうぞ。
- メッセージの**アプリ**メニューにある**${find.name}**を選ぶと、そのメッセージに関係する箇所をあなただけに表示します。
- **/${article.name}**で、手元の記事を通して読めます。

質問はDiscord以外のサービスには送られません。このプログラムのメモリに数分間残るだけで、ファイルやログには書き込まれません。`,
    howToRead: ({ ask, articleOption }) =>
      `オプション**${articleOption.name}**で一つを選んで読むか、**/${ask.name}**ですべての記事に質問してください。`,
    gone: ({ article }) => `この記事は変更されたか、なくなりました。**/${article.name}**で今ある記事を確認できます。`,
    changed: 'その後、記事が変わりました。もう一度質問してください。',
    outdated: ({ help }) => `これはもう使えません。**/${help.name}**を試してみてください。`,
    nothingToRead: ({ help }) =>
      `質問に、記事からの引用でお答えします。質問を送るか、**/${help.name}**を試してみてください。`,
  },

  problems: {
    emptyQuestion: '質問が入力されていません。文か、いくつかの単語で質問してください。',
    longQuestion: (length, most) =>
      `質問が${length}文字あります。${most}文字までしか受け付けられないので、もっと短く質問してください。`,
    noArticle: (name, names) => `「${name}」という記事はありません。次の中から選んでください：${names.join('、')}`,
    noSuchArticle: 'その記事はありません。入力中に出る候補から選んでください。',
    apology: (reference) => `こちらで問題が起きました。もう一度お試しください。参照番号：${reference}`,
    hidden:
      'Discord では、自分がメンションされたメッセージしか読めません。返信のときにメンションをオンにするか、メンションしてください。',
    mayNotWrite: (channel) =>
      `${channel} には書き込めません。ここで質問するか、書き込めるようにモデレーターに頼んでください。`,
    busy: (channel) =>
      `${channel} では質問が多く、すべてには答えられません。ここで質問するか、1 分後にもう一度試してください。`,
    notShared: (share) => `共有できなかったようです。誰にも見えていなければ、もう一度 「${share}」 を押してください。`,
    tooFast: (seconds) => `質問のペースが速すぎて、お答えしきれません。${seconds}秒後にもう一度質問してください。`,
  },
};
