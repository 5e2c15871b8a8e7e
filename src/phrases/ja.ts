/** Japanese, in the polite です・ます style. Punctuation is full-width. */
import type { Phrases } from './phrases.ts';

export const ja: Phrases = {
  language: 'ja',
  quoted: (text) => `「${text}」`,
  others: (count) => `ほか${count}件`,

  commands: {
    ask: {
      name: '質問',
      description: '質問すると、その答えになる文を原文のまま引用します',
      question: { name: '質問文', description: '知りたいこと（記事の言語で入力してください）' },
      private: { name: '非公開', description: '答えを自分だけに表示します（デフォルト：いいえ）' },
    },
    article: { name: '記事', description: '記事の一覧を見たり、全文を読んだりできます' },
    help: { name: 'ヘルプ', description: '質問のしかたと、できることを表示します' },
    find: { name: '記事内を検索' },
    library: {
      name: 'ライブラリ',
      description: '答えに使う記事を追加・確認・削除できます',
      add: {
        name: '追加',
        description: 'ファイルを記事として追加します。ファイルを指定しなければ、文章を貼り付けられます',
        file: { name: 'ファイル', description: 'PDF、Word、EPUB、HTML、Markdown、字幕、テキスト' },
        link: { name: 'リンク', description: 'またはページやファイルのURL（https://…）' },
        channel: {
          name: 'チャンネル',
          description: 'このチャンネルまたはカテゴリーだけで使います（指定しなければサーバー全体）',
        },
      },
      list: { name: '一覧', description: 'このライブラリの記事の一覧を表示します' },
      show: { name: '詳細', description: '記事のタイトルや長さ、出典、変更した人を表示します' },
      rename: {
        name: '名前変更',
        description: '記事のファイル名を変えます',
        to: { name: '新しい名前', description: '新しいファイル名' },
      },
      replace: {
        name: '置き換え',
        description: '記事を新しいバージョンに置き換えます',
        file: { name: 'ファイル', description: '新しいバージョン' },
      },
      refresh: { name: '更新', description: 'リンクから追加した記事をもう一度取得します' },
      remove: { name: '削除', description: '記事を削除します（10分間は元に戻せます）' },
      export: { name: 'エクスポート', description: 'このライブラリのファイルをすべてダウンロードできます' },
      settings: {
        name: '設定',
        description: 'このライブラリの上限と、見つからなかった言葉を集計しているかどうかを表示します',
        gaps: {
          name: '見つからなかった言葉',
          description: '質問に出てきたのに見つからなかった言葉を集計します',
          on: 'オン',
          off: 'オフ',
        },
      },
      gaps: {
        name: '見つからなかった言葉',
        description: '複数の人の質問に出てきたのに見つからなかった言葉を表示します',
      },
      article: { name: '記事', description: '記事のタイトルまたはファイル名' },
    },
    addMessage: { name: 'ライブラリに追加' },
    privacy: { name: 'プライバシー', description: '保存しているデータと、自分のデータを削除する方法を表示します' },
    articleOption: { name: '記事', description: '一つの記事だけを対象にします（タイトルまたはファイル名）' },
  },

  citation: {
    place: (paragraph, sentence) => `第${paragraph}段落 第${sentence}文`,
    placeOfSeveral: (paragraph, first, last) => `第${paragraph}段落 第${first}～${last}文`,
    fromTo: (first, last) => `${first}～${last}`,
    page: (number) => `${number}ページ`,
    furtherItems: (count) => `このリストにはほかに${count}項目あります`,
    paragraphOf: (number, count) => `全${count}段落中の第${number}段落`,
    paragraphsOf: (first, last, count) => `全${count}段落中の第${first}～${last}段落`,
    sections: (count) => `${count}節`,
    paragraphs: (count) => `${count}段落`,
    readAs: (encoding) => `文字コードは${encoding}と判断`,
    sentences: (count) => `${count}文`,
    justBefore: (place, text) => `直前の文（${place}）：${text}`,
    inBold: (place) => `太字：${place}`,
    cited: (place) => `引用した箇所：${place}`,
  },

  outcome: {
    foundNothing: (article) => `「${article}」の中を探しましたが、関係する箇所は見つかりませんでした。`,
    foundNothingAnywhere: '記事の中を探しましたが、関係する箇所は見つかりませんでした。',
    didNotFind: (words) => `${words.join('、')}は見つかりませんでした。`,
    otherLanguage: (language) =>
      `記事は${language}で書かれています。単語をそのまま照合して検索するため、${language}で質問してください。数字や、記事と同じ表記の名前なら、どの言語の質問でも見つけられます。`,
    notSure: 'これが質問の答えになっているかどうかは、わかりません。',
    closest: () => '最も近い箇所：',
    noOpinion: '私には自分の意見がなく、引用だけをしています。',
    onOpinion: '判断の助けになりそうな箇所：',
    members: (count) =>
      count === 1
        ? 'この箇所に少なくとも一つ出てきます。ほかにもあるかもしれません。'
        : 'それぞれの箇所に少なくとも一つずつ出てきます。ほかにもあるかもしれません。',
    comparison: '比較はできませんが、それぞれに関する箇所を引用します：',
    begins: (article) => `要約はできないので、引用します。「${article}」の冒頭：`,
    searchedFor: (question) => `検索した質問：${question}`,
  },

  smallTalk: {
    greeting: 'こんにちは！質問をどうぞ。記事の中から見つけた文を引用してお答えします。',
    thanks: 'どういたしまして！',
    farewell: 'またいつでもどうぞ！',
    'about-me':
      '記事の文を原文のまま引用して、質問に答えるボットです。それぞれの文が記事のどこにあるかも示します。作り話はしません。',
    doubt: '原文のまま引用していますが、内容が正しいかどうかは判断できません。文脈を読んでお確かめください。',
    opinion: '私には自分の意見がなく、引用だけをしています。話題を挙げて質問し、引用を読んでご判断ください。',
    chat: '雑談は苦手ですが、記事からの引用ならお任せください。',
    vague: 'もう少し手がかりが必要です。人、場所、話題などを挙げて質問してください。',
  },

  document: {
    date: (article, date) => `「${article}」の日付は${date}です。`,
    noDate: (article) => `「${article}」の日付はわかりません。`,
    author: (article, author) => `「${article}」の著者：${author}`,
    noAuthor: (article) => `「${article}」の著者はわかりません。`,
    source: (article, source) => `「${article}」の出典：${source}`,
    noSource: (article) => `「${article}」の出典はわかりません。`,
    length: (article, size) => `「${article}」の長さ：${size}`,
    pages: (count) => `${count}ページ`,
    title: (title) => `タイトルは「${title}」です。`,
    noTitle: (article) => `「${article}」のタイトルはわかりません。`,
    language: (article, language) => `「${article}」の言語は${language}のようです。`,
    noLanguage: (article) => `「${article}」の言語は判別できませんでした。`,
    sections: (article) => `「${article}」の見出し：`,
    noSections: (article) => `「${article}」の見出しは見つかりませんでした。`,
  },

  invitation: {
    askFor: (question) => `たとえば、こう質問してみてください：${question}`,
    askAnything: '記事について、何でも質問してください。',
    tryThese: '次の質問を試してみてください：',
  },

  buttons: {
    inContext: '文脈を見る',
    morePassages: 'ほかの箇所',
    share: '共有',
    back: '◀ 前へ',
    next: '次へ ▶',
  },

  passages: {
    more: 'ほかの箇所（答えである可能性は低くなります）：',
    onMessage: 'このメッセージに関係する箇所：',
    noneOnMessage: 'このメッセージに関係する箇所は見つかりませんでした。',
    noText: 'このメッセージには、検索できるテキストがありません。',
    leftOut: (count) => `ほか${count}件は、このメッセージに収まりませんでした。`,
    tooLong: 'この箇所は長すぎて、メッセージに収まりません。場所はこちらです：',
    tooLongOnPage: 'この文は長すぎて、メッセージに収まりません。',
    sharedBy: (name) => `${name}さんが共有しました`,
  },

  articles: {
    canAnswerFrom: (count) => `${count}件の記事からお答えできます：`,
    noSuchPage: 'そのページはありません。',
  },

  library: {
    added: (article) => `追加しました：${article}`,
    replaced: (article) => `置き換えました。新しいバージョン：${article}`,
    renamed: (name) => `ファイル名を「${name}」に変更しました。`,
    removed: (article) => `削除しました：${article}。10分間は元に戻せます。`,
    restored: (article) => `元に戻しました：${article}`,
    contains: (count) => `記事は${count}件です：`,
    notAdded: (count) => `ほかの${count}件のファイルは追加しませんでした。一度に受け取れるのは5件までです。`,
    unchanged: '取得元に変更はありませんでした。',
    deleteMine: '自分のライブラリを削除',
    reallyDelete: (count) => `あなたの記事${count}件を完全に削除しますか？元に戻すことはできません。`,
    deleteForGood: '完全に削除',
    allDeleted: 'あなたのライブラリを削除しました。',
    undo: '元に戻す',
    version: (number) => `バージョン${number}`,
    source: (address) => `出典：${address}`,
    onlyIn: (channel) => `${channel}だけで引用します`,
    everywhere: 'サーバー全体で引用します',
    quotedIn: (count) => `${count}件の答えで引用`,
    read: '読む',
    onlyHere: 'このチャンネルだけで使う',
    inWholeServer: 'サーバー全体で使う',
    movedTo: (article, channel) => `これからは${channel}だけで引用します：${article}`,
    movedToAll: (article) => `これからはサーバー全体で引用します：${article}`,
    exported: (part, parts) =>
      parts === 1 ? 'すべてのファイルです。' : `${parts}個に分けたファイルの${part}個目です。`,
    exportPart: (part) => `${part}個目を受け取る`,
    notExported: (names) => `大きすぎて、ここでは送れません：${names}。ボットの運営者に頼めば受け取れます。`,
    usage: ({ articles, maxArticles, megabytes, maxMegabytes, sentences, maxSentences }) =>
      `このライブラリの使用量：記事${articles}件（上限${maxArticles}件）、ファイル${megabytes} MB（上限${maxMegabytes} MB）、文章${sentences}文（上限${maxSentences}文）`,
    limits: (megabytes, sentences, additions) =>
      `ファイル1件は${megabytes} MBまで、記事1件は${sentences}文までです。受け取れるファイルや文章は、1分間に${additions}件までです。`,
    gapsOn: (since) => `見つからなかった言葉を${since}から集計しています。`,
    gapsOff: '見つからなかった言葉は集計していません。',
    gaps: '過去30日間に複数の人の質問に出てきたのに、見つからなかった言葉：',
    noGaps: '3人以上の質問に出てきたのに見つからなかった言葉は、今のところありません。',
    people: (count) => `${count}人以上`,
    textBack: '文章が失われないよう、お返しします。',
    form: {
      heading: '文章を追加',
      title: 'タイトル',
      text: '本文',
      source: '出典（https://…）',
    },
  },

  markdown: {
    privacy:
      '**あなたの質問**：続けての質問や質問の編集に対応できるよう、数分間だけメモリに残します。ファイルやログには書き込みません。\n' +
      '**ダイレクトメッセージで追加した記事**：あなたが削除するまで保存します。引用するのは、あなたへの答えの中だけです。\n' +
      '**モデレーターがサーバーに追加した記事**：削除されるまで、またはボットがサーバーから脱退して30日たつまで保存します。だれが追加したかも保存します。質問への返信が追加されると、その質問も記事の一部になります。\n' +
      '**見つからなかった言葉**：サーバーで集計がオンの場合だけ、質問した人の数とともに30日間保存します。質問そのものや質問した人の名前は保存しません。\n' +
      'ボット宛てではないメッセージは読めません。',
    noArticles: ({ library }) =>
      `ここにはまだ記事がありません。**/${library.name} ${library.add.name}**で追加できます。`,
    help: ({ ask, article, articleOption, find, library }, { inContext, morePassages }) =>
      `記事を引用して、質問にお答えします。文は原文のままで、記事のどこにあるかも示します。作り話はせず、見つからないときはそうお伝えします。質問は記事の言語でどうぞ。

- **/${ask.name}**で質問できます。入力中に、お答えできる質問の候補が出ます。**${articleOption.name}**を指定すると一つの記事だけを検索し、**${ask.private.name}**を指定すると答えをあなただけに表示します。
- 答えの下の**${inContext}**（引用が複数あるときは**[1]**、**[2]**、**[3]**）を押すと、その箇所を前後の段落とともに表示します。**${morePassages}**を押すと、ほかに見つかった箇所を表示します。
- **ダイレクトメッセージ**や、サーバーでの**メンション**でも質問できます。質問を編集すると、答えも編集されます。続けて質問するとき（例：「いつ？」）は、ダイレクトメッセージか、答えへの返信でどうぞ。
- メッセージの**アプリ**メニューにある**${find.name}**を選ぶと、そのメッセージに関係する箇所をあなただけに表示します。
- **/${article.name}**で、記事の全文を読めます。
- **/${library.name}**で、自分の記事を追加できます。サーバーでは管理者だけが追加できます。ダイレクトメッセージで追加した記事は、あなただけが使えます。ダイレクトメッセージでは、ファイルを送るだけでも追加できます。

質問はDiscord以外のサービスには送られません。メモリに数分間残るだけで、ファイルやログには書き込まれません。`,
    howToCountGaps: ({ library }) =>
      `質問に出てきたのに見つからなかった言葉を知りたいときは、**/${library.name} ${library.settings.name}**のオプション**${library.settings.gaps.name}**を**${library.settings.gaps.on}**にしてください。保存するのは言葉と質問した人の数だけで、質問そのものや質問した人の名前は保存しません。`,
    howToRead: ({ ask, articleOption }) =>
      `読むときは、オプション**${articleOption.name}**で記事を選んでください。すべての記事を検索するときは、**/${ask.name}**をお使いください。`,
    articleGone: ({ article }) =>
      `この記事は変更されたか、削除されました。**/${article.name}**で今ある記事を確認できます。`,
    articlesChanged: 'その後、記事が変わりました。もう一度質問してください。',
    outdated: ({ help }) => `これはもう使えません。**/${help.name}**を試してみてください。`,
    noQuestion: ({ help }) =>
      `質問をどうぞ。記事の中から見つけた文を引用してお答えします。ほかにできることは、**/${help.name}**で確認できます。`,
  },

  problems: {
    emptyQuestion: '質問が入力されていません。文か、いくつかの単語で質問してください。',
    longQuestion: (length, limit) => `質問が${length}文字あります。${limit}文字以内で質問してください。`,
    noArticle: (name, names) => `「${name}」という記事は見つかりません。次の中から選んでください：${names.join('、')}`,
    noSuchArticle: 'その記事は見つかりません。入力中に出る候補から選んでください。',
    apology: (reference) =>
      `申し訳ありません。こちらで問題が起きました。もう一度お試しください。参照番号：${reference}`,
    hidden:
      'Discordでは、ボットはメンションされたメッセージしか読めません。返信のときにメンションをオンにするか、ボットをメンションしてください。',
    mayNotWrite: (channel) =>
      `${channel}に書き込む権限がありません。ここで質問するか、権限を付けてもらえるようモデレーターに頼んでください。`,
    busy: (channel) =>
      `${channel}では質問が多く、今はすべてには答えられません。ここで質問するか、1分後にもう一度試してください。`,
    notShared: (share) =>
      `共有できたかどうか確認できませんでした。ほかの人に答えが見えていなければ、もう一度「${share}」を押してください。`,
    nameTaken: (name) =>
      `「${name}」という名前の記事はすでにあります。その記事を置き換えるか、新しい記事に別の名前を付けてください。`,
    libraryFull: {
      articles: (most) => `空きが足りません。記事は${most}件までです。先にほかの記事を削除してください。`,
      files: (megabytes) =>
        `空きが足りません。ファイルは合わせて${megabytes} MBまでです。削除したファイルも、削除から10分間は容量に含まれます。`,
      text: (sentences) =>
        `空きが足りません。ライブラリに入るのは約${sentences}文までです。先にほかの記事を削除してください。`,
    },
    tooMuchText: (sentences) =>
      `長すぎます。記事1件は約${sentences}文までです。分割するか、質問されそうな部分だけを残してください。`,
    tooManyAdditions: (additions, seconds) =>
      `ペースが速すぎます。受け取れるファイルや文章は、1分間に${additions}件までです。${seconds}秒後に続けてください。`,
    serverOnly: 'これはサーバーでしか使えません。',
    notInLibrary: 'その記事はこのライブラリにありません。入力中に出る候補から選んでください。',
    unreadable: {
      'other-format':
        'この種類のファイルは読み取れません。読み取れるのは、PDF、Word（docx）、EPUB、HTML、Markdown、字幕（vtt、srt）、テキストです。',
      protected:
        'このファイルは保護されています。パスワードやコピー制限のないファイルとして保存し直して、送ってください。',
      damaged: 'このファイルは壊れています。もう一度保存するかダウンロードし直して、送ってください。',
      'no-text':
        'このファイルに文章が見つかりませんでした。スキャンのようにページが画像の場合は、先に文字認識（OCR）をかけてください。',
      encoding: 'このファイルの文字を読み取れませんでした。文字コードがUTF-8のテキストとして保存して送ってください。',
      'too-costly':
        'このファイルは読み取りに時間がかかりすぎます。分割するか、文章だけをテキストとして保存して送ってください。',
      other: (reason) => `このファイルを読み取れませんでした。${reason}`,
    },
    fileTooLarge: (megabytes) => `このファイルは大きすぎます。受け取れるのは${megabytes} MBまでです。`,
    fileNotFetched: 'Discordからファイルを受け取れませんでした。もう一度送ってください。',
    linkNotPublic: '取得できるのは、https://で始まり、ウェブで公開されているURLだけです。',
    linkForbidden:
      'このサイトは、このページを取得しないようボットに求めています。ファイルとして保存して送ってください。',
    linkFailed: 'このページを取得できませんでした。URLを確認するか、ファイルとして保存して送ってください。',
    notFromLink: 'この記事はリンクから追加されたものではありません。新しいファイルで置き換えてください。',
    sourceNoAddress: '出典はhttps://で始まるURLにしてください。空欄でもかまいません。',
    noLibraryHere:
      'ここには記事を保存できません。ボットが参加しているサーバーか、ボットとのダイレクトメッセージで使ってください。',
    tooFast: (seconds) => `質問のペースが速すぎて、お答えしきれません。${seconds}秒後にもう一度質問してください。`,
  },
};
