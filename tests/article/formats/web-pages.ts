/** Web pages as the programs of today and of twenty years ago write them, shortened. */

export const wiki = `<!DOCTYPE html>
<html class="client-nojs vector-feature-language-in-header-enabled" lang="en" dir="ltr">
<head><meta charset="UTF-8"><title>Axolotl - Wikipedia</title>
<script>(function(){var className="client-js";}());</script>
<link rel="canonical" href="https://en.wikipedia.org/wiki/Axolotl">
<meta property="og:title" content="Axolotl - Wikipedia"><meta property="og:type" content="website"></head>
<body class="skin-vector mediawiki ltr">
<a class="mw-jump-link" href="#bodyContent">Jump to content</a>
<div class="vector-header-container"><header class="vector-header mw-header"><nav aria-label="Site"><button aria-controls="menu">Main menu</button>
<div id="menu" class="vector-menu"><ul><li><a href="/wiki/Main_Page">Main page</a></li><li><a href="/wiki/Contents">Contents</a></li></ul></div></nav>
<form action="/w/index.php" id="searchform"><input type="search" name="search" placeholder="Search Wikipedia"><button>Search</button></form></header></div>
<div class="mw-page-container"><main id="content" class="mw-body"><header class="mw-body-header vector-page-titlebar">
<h1 id="firstHeading" class="firstHeading mw-first-heading"><span class="mw-page-title-main">Axolotl</span></h1></header>
<div id="bodyContent"><div id="siteSub" class="noprint">From Wikipedia, the free encyclopedia</div>
<div id="mw-content-text" class="mw-body-content"><div class="mw-parser-output">
<style data-mw-deduplicate="x">.infobox{border:1px solid}</style>
<table class="infobox biota"><tbody><tr><th colspan="2">Axolotl</th></tr>
<tr><td colspan="2"><span><a href="/wiki/File:Ax.jpg"><img alt="A leucistic axolotl" src="//upload/Ax.jpg"></a></span></td></tr>
<tr><th colspan="2"><a href="/wiki/Conservation_status">Conservation status</a></th></tr>
<tr><td colspan="2">Critically Endangered (<a href="/wiki/IUCN">IUCN 3.1</a>)<sup class="reference"><a href="#cite_note-iucn-1">[1]</a></sup></td></tr>
<tr><th scope="row">Kingdom:</th><td><a href="/wiki/Animal">Animalia</a></td></tr>
<tr><th scope="row">Class:</th><td>Amphibia</td></tr></tbody></table>
<p>The <b>axolotl</b> (<span lang="nah">/ˈæksəlɒtəl/</span>; <i>Ambystoma mexicanum</i>) is a <a href="/wiki/Paedomorphic" title="Paedomorphic">paedomorphic</a> salamander.<sup id="cite_ref-2" class="reference"><a href="#cite_note-2"><span class="cite-bracket">[</span>2<span class="cite-bracket">]</span></a></sup> It reaches adulthood without undergoing metamorphosis, and lives in water of 16&nbsp;°C.</p>
<div id="toc" class="toc" role="navigation"><h2>Contents</h2><ul><li><a href="#Habitat">1 Habitat</a></li><li><a href="#Diet">2 Diet</a></li></ul></div>
<div class="mw-heading mw-heading2"><h2 id="Habitat">Habitat</h2><span class="mw-editsection"><span>[</span><a href="/w/index.php?action=edit&amp;section=1">edit</a><span>]</span></span></div>
<p>It is native to <a href="/wiki/Lake_Xochimilco">Lake Xochimilco</a> at an area of 10 km<sup>2</sup> near Mexico City.</p>
<div class="mw-heading mw-heading3"><h3 id="Threats">Threats</h3></div>
<ul><li>Urbanization in <a href="/wiki/Mexico_City">Mexico City</a></li><li>Introduction of invasive fish:
<ul><li>African tilapia</li><li>Asian carp</li></ul></li></ul>
<h2><span class="mw-headline" id="Diet">Diet</span></h2>
<p>The axolotl is carnivorous, consuming small prey such as mollusks, worms, insects, and small fish.</p>
<table class="wikitable"><caption>Growth</caption><tbody><tr><th>Age</th><th>Length</th></tr><tr><td rowspan="2">One year</td><td>15 cm</td></tr><tr><td>or 18 cm<br>in warm water</td></tr></tbody></table>
<h2 id="References">References</h2>
<ol class="references"><li id="cite_note-iucn-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-iucn_1-0">^</a></b></span> <span class="reference-text"><cite>IUCN SSC (2020). <a rel="nofollow" class="external text" href="https://www.iucnredlist.org/species/1095/53947343">"Ambystoma mexicanum"</a>.</cite></span></li></ol>
<div role="navigation" class="navbox"><table><tbody><tr><th>Salamanders</th></tr><tr><td><ul><li><a href="/wiki/A">A</a></li><li><a href="/wiki/B">B</a></li></ul></td></tr></tbody></table></div>
</div></div><div class="printfooter">Retrieved from "<a dir="ltr" href="https://en.wikipedia.org/w/index.php?title=Axolotl">https://en.wikipedia.org/w/index.php?title=Axolotl</a>"</div>
<div id="catlinks" class="catlinks"><a href="/wiki/Help:Category">Categories</a>: <ul><li><a href="/wiki/C1">Ambystoma</a></li><li><a href="/wiki/C2">Endemic amphibians of Mexico</a></li></ul></div></div></main></div>
<footer id="footer"><ul><li>This page was last edited on 3 May 2024.</li></ul></footer></body></html>`;

export const documentation = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Webhooks | Acme Docs</title>
<meta property="og:title" content="Webhooks | Acme Docs"><meta property="og:site_name" content="Acme Docs">
<meta property="og:url" content="https://docs.acme.dev/guides/webhooks"></head><body>
<div class="skipToContent"><a href="#main">Skip to main content</a></div>
<nav class="navbar navbar--fixed-top"><a href="/">Acme</a><a href="/docs">Docs</a></nav>
<div class="main-wrapper"><aside class="theme-doc-sidebar-container"><ul><li><a href="/guides/start">Quick start</a></li><li><a href="/guides/webhooks">Webhooks</a></li><li><a href="/guides/rate">Rate limits</a></li></ul></aside>
<main class="docMainContainer"><div class="container"><div class="row"><div class="col docItemCol"><article>
<nav aria-label="Breadcrumbs"><ul class="breadcrumbs"><li><a href="/">Home</a></li><li><span>Guides</span></li></ul></nav>
<div class="theme-doc-markdown markdown"><header><h1>Webhooks</h1></header>
<p>Acme sends an event to your server with a <code>POST</code> request. See <a href="../api/events#list">the list of events</a>.</p>
<h2 class="anchor" id="verify">Verify signatures<a href="#verify" class="hash-link" aria-label="Direct link to Verify signatures" title="Direct link">​</a></h2>
<p>Compute the HMAC of the body:</p>
<div class="language-js codeBlockContainer"><div class="codeBlockContent"><pre tabindex="0"><code><span class="token-line"><span>const mac = hmac(</span><span class="token string">'sha256'</span><span>, secret);</span><br></span><span class="token-line"><span>  mac.update(body);</span><br></span></code></pre><div class="buttonGroup"><button type="button" aria-label="Copy code">Copy</button></div></div></div>
<aside class="admonition admonition-note"><div class="admonitionHeading"><span><svg><path d="M6"/></svg></span>note</div><div><p>Signatures expire after five minutes.</p></div></aside>
<h2 class="anchor" id="retries">How are deliveries retried?<a href="#retries" class="hash-link">#</a></h2>
<ol start="3"><li><p>Wait one minute.</p></li><li><p>Wait one hour.</p><p>The event is then dropped.</p></li><li value="9">Give up.</li></ol>
<h2 id="parameters">Parameters</h2>
<dl><dt><code>url</code></dt><dd><p>The address that receives events.</p></dd><dt><code>events</code></dt><dt><code>topics</code></dt><dd><p>Which events are sent.</p><p>All, if it is missing.</p></dd><dt>Codes</dt><dd><ul><li>200 is success</li><li>410 unsubscribes</li></ul></dd></dl>
</div><footer class="theme-doc-footer"><a href="https://github.com/acme/docs/edit">Edit this page</a></footer></article>
<nav class="pagination-nav"><a href="/guides/start">Previous: Quick start</a></nav></div>
<div class="col col--3"><div class="tableOfContents"><ul><li><a href="#verify">Verify signatures</a></li><li><a href="#retries">How are deliveries retried?</a></li></ul></div></div></div></div></main></div>
<footer class="footer"><p>Copyright Acme, Inc.</p></footer></body></html>`;

export const blog = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Why we moved to Postgres – The Build Log</title>
<meta name="author" content="Mara Jansen"><meta property="article:published_time" content="2023-11-02T08:30:00+01:00">
<link rel="canonical" href="https://buildlog.example/postgres"></head><body>
<div id="page" class="site"><div id="masthead" class="site-header"><p class="site-title"><a href="/">The Build Log</a></p>
<div class="main-navigation"><ul id="primary-menu" class="menu"><li><a href="/about">About</a></li><li><a href="/archive">Archive</a></li><li><a href="/rss">RSS</a></li><li><a href="/talks">Talks</a></li></ul></div></div>
<div id="content"><div class="entry"><h1 class="entry-title">Why we moved to Postgres</h1>
<p class="meta">Posted on <time datetime="2023-11-02">November 2, 2023</time> by Mara Jansen</p>
<p>Last spring our database had <em>four</em> outages. We lost <strong>twelve hours</strong> of orders.</p>
<blockquote><p>A queue is only a table with ambition.</p></blockquote>
<p><strong>What we learned</strong></p>
<p>Backups that are never restored are not backups.<sup><a href="#fn1" id="ref1">1</a></sup></p>
<figure><img src="/graph.png" alt="A graph of our latency"><figcaption>Latency before and after the move.</figcaption></figure>
<hr><ol class="footnotes"><li id="fn1">A saying of our first operator. <a href="#ref1" aria-label="Back">↩</a></li></ol>
</div><div class="sharedaddy social-share"><h3>Share this:</h3><ul><li><a href="https://twitter.com/share">Twitter</a></li><li><a href="https://facebook.com/share">Facebook</a></li></ul></div>
<div id="comments"><form><p>Leave a comment <input name="c"><button>Send</button></p></form></div></div>
<div id="cookie-notice" role="banner"><p>We use cookies. <a href="/privacy">Read more</a> <button>OK</button></p></div></div></body></html>`;

export const faq = `<html><head><title>Help | Riverside Makerspace</title><meta charset=utf-8></head><body>
<header><h1>Help</h1><nav><a href=/>Home</a></nav></header>
<h2>Membership</h2>
<details><summary>How much is a membership?</summary><p>It is 30 € a month. Students pay <b>half</b>.</p></details>
<details open><summary><h3>Can I bring a guest?</h3></summary>One guest per visit, if a member stays with them.</details>
<details><summary>Opening hours</summary><table><tr><td>Monday</td><td>9:00–17:00</td></tr><tr><td>Tuesday</td><td>closed</td></tr></table></details>
<h2>Machines</h2>
<div class="accordion"><h3><button aria-expanded="false" aria-controls="p1">Do I need a training for the laser cutter?</button></h3>
<div id="p1" hidden><p>Yes. Trainings are on the first Sunday of a month.</p></div></div>
<dl><dt>Who cleans the machines?</dt><dd>Whoever used them last.</dd><dt>Is there a 3D printer?</dt><dd>There are two.</dd></dl>
<p><b>Q: Where do I park?</b></p><p>A: Behind the building.</p>
<p><strong>May I store my project?</strong><br>Yes, for two weeks, on the shelf by the door.</p>
<footer>© Riverside Makerspace <a href=/imprint>Imprint</a></footer></body></html>`;

export const layoutTables = `<HTML><HEAD><TITLE>Bob's Model Railway Page</TITLE></HEAD>
<BODY BGCOLOR=#FFFFFF><CENTER><FONT SIZE=6><B>Bob's Model Railway Page</B></FONT></CENTER>
<TABLE WIDTH=100% BORDER=0><TR><TD WIDTH=120 VALIGN=TOP><A HREF=index.htm>Home</A><BR><A HREF=track.htm>Track</A><BR><A HREF=cars.htm>Cars</A><BR><A HREF=links.htm>Links</A></TD>
<TD><H2>Scales</H2><P>I collect two scales.<P>Both run on the same controller &#151; a 1985 model.
<TABLE BORDER=1><TR><TD><B>Scale</B><TD><B>Ratio</B><TR><TD>H0<TD>1:87<TR><TD>N<TD>1:160</TABLE>
<P>Rules of my club:<OL TYPE=a><LI>No smoking<LI>Wash your hands<UL><LI>before<LI>after</UL><LI>Have fun</OL>
My address:<BR>12 Mill Lane<BR>Shrewsbury<BR><BR>Mail me at <A HREF="mailto:bob@example.org">bob@example.org</A>.
</TABLE><HR><I>Last updated 4 May 1999</I></BODY></HTML>`;

export const forum = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>Keyboard lag after update - Support - Tinker Forum</title></head><body>
<div id="main-outlet" class="wrap" role="main"><div id="topic-title"><h1><a href="/t/1">Keyboard lag after update</a></h1><div class="topic-category"><a href="/c/support">Support</a></div></div>
<div itemscope itemtype="http://schema.org/DiscussionForumPosting"><div id="post_1" itemprop="comment" class="topic-body crawler-post">
<div class="crawler-post-meta"><span itemprop="author"><a href="/u/ana"><span itemprop="name">ana</span></a></span> <time datetime="2024-02-10T09:12:00Z">February 10, 2024, 9:12am</time></div>
<div class="post" itemprop="text"><p>Since 2.4 my keyboard lags. Has anyone found a fix?</p></div><div itemprop="interactionStatistic"><span class="post-likes">3 Likes</span></div></div>
<div id="post_2" class="topic-body crawler-post"><div class="crawler-post-meta"><span><a href="/u/tom">tom</a></span></div>
<div class="post"><aside class="quote" data-username="ana"><div class="title">ana:</div><blockquote><p>Since 2.4 my keyboard lags.</p></blockquote></aside>
<p>Turn off “smooth typing” in <code>Settings → Input</code>. That fixed it for me.</p><pre><code class="lang-bash">tinker set smooth off
tinker restart</code></pre></div></div></div>
<h3>Related topics</h3><div class="related-topics"><table><tr><th>Topic</th><th>Replies</th></tr><tr><td><a href="/t/2">Mouse lag</a></td><td>4</td></tr><tr><td><a href="/t/3">Screen flicker</a></td><td>1</td></tr></table></div></div>
<footer><a href="/tos">Terms</a></footer></body></html>`;

export const product = `<!DOCTYPE html><html><head><meta charset="utf-8"><title>TrailLite 40 Backpack | Northway</title><meta property="og:site_name" content="Northway"><meta property="og:title" content="TrailLite 40 Backpack">
<script type="application/ld+json">{"@type":"Product","name":"TrailLite 40"}</script></head><body>
<div class="promo-banner">Free shipping over 50 € <button>×</button></div><header><nav><a href="/m">Men</a></nav></header>
<main><h1>TrailLite 40 Backpack</h1><div class="price">129,00 €</div>
<form action="/cart"><label>Color <select><option>Green<option>Black</select></label><button>Add to cart</button></form>
<div role="tablist"><button role="tab" aria-controls="desc">Description</button><button role="tab" aria-controls="spec">Specifications</button></div>
<div id="desc" role="tabpanel"><p>A light pack for three days on the trail.</p></div>
<div id="spec" role="tabpanel" hidden><h2>Specifications</h2><table><tbody><tr><th scope="row">Volume</th><td>40 l</td></tr><tr><th scope="row">Weight</th><td>980 g</td></tr><tr><th scope="row">Materials</th><td><ul><li>Nylon</li><li>Polyester</li></ul></td></tr></tbody></table></div>
<div hidden>Out of stock template</div><span class="visually-hidden">Opens in a new window</span>
<section class="recommended"><h2>You may also like</h2><ul><li><a href="/p/1">TrailLite 30</a></li><li><a href="/p/2">TrailLite 60</a></li></ul></section></main></body></html>`;

export const wordSyllabus = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head><meta http-equiv=Content-Type content="text/html; charset=windows-1252"><meta name=Generator content="Microsoft Word 15">
<title>BIO 101</title><!--[if gte mso 9]><xml><o:DocumentProperties><o:Author>Prof</o:Author></o:DocumentProperties></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0} --></style></head><body lang=EN-US><div class=WordSection1>
<p class=MsoTitle>BIO 101: Introduction to Biology<o:p></o:p></p>
<p class=MsoNormal><b><span style='font-size:14.0pt'>Late work</span></b><b><o:p></o:p></b></p>
<p class=MsoNormal>Late work loses 10% per day. It isn\u0092t accepted after
one week.<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-.25in;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='font-family:Symbol'><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>Quizzes: 20%<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><span style='mso-list:Ignore'>o<span>&nbsp;&nbsp; </span></span>The lowest is dropped<o:p></o:p></p>
<p class=MsoNormal>Steps:</p>
<p class=MsoListParagraph style='mso-list:l1 level1 lfo2'><span style='mso-list:Ignore'>1.<span>&nbsp;&nbsp; </span></span>Read the chapter</p>
<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal><b>Week<o:p></o:p></b></p></td><td><p class=MsoNormal><b>Topic<o:p></o:p></b></p></td></tr>
<tr><td><p class=MsoNormal>1<o:p></o:p></p></td><td><p class=MsoNormal>Cells<o:p></o:p></p><p class=MsoNormal>Membranes<o:p></o:p></p></td></tr></table></div></body></html>`;

export const readme = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>GitHub - octo/fizz: A tiny buzz</title><meta property="og:title" content="GitHub - octo/fizz: A tiny buzz"><meta property="og:site_name" content="GitHub"><meta property="og:url" content="https://github.com/octo/fizz"></head><body>
<div class="js-header-wrapper"><header class="HeaderMktg" role="banner"><h2 class="sr-only">Navigation Menu</h2><nav><ul><li><button aria-expanded="false">Product</button></li></ul></nav></header></div>
<div class="application-main"><main id="js-repo-pjax-container"><div id="repository-container-header"><nav><ul><li><a href="/octo/fizz/issues">Issues 3</a></li></ul></nav></div>
<turbo-frame id="repo-content-turbo-frame"><div class="react-directory"><table aria-labelledby="folders-and-files"><thead><tr><th>Name</th><th>Last commit message</th></tr></thead><tbody><tr><td><a href="/octo/fizz/blob/main/README.md">README.md</a></td><td><a href="/octo/fizz/commit/1">Fix typo</a></td></tr></tbody></table></div>
<article class="markdown-body entry-content container-lg" itemprop="text"><p align="center" dir="auto"><a href="logo.png"><img src="logo.png" alt="Fizz logo"></a></p>
<div class="markdown-heading" dir="auto"><h1 class="heading-element" dir="auto">Fizz</h1><a id="user-content-fizz" class="anchor" aria-label="Permalink: Fizz" href="#fizz"><svg class="octicon"><path d="m7"></path></svg></a></div>
<p dir="auto"><a href="https://ci"><img alt="CI status" src="https://badge"></a> <a href="https://npm"><img alt="npm" src="https://badge2"></a></p>
<p dir="auto">Fizz prints <g-emoji alias="tada">🎉</g-emoji> when you <kbd>Ctrl</kbd>+<kbd>C</kbd>.</p>
<div class="markdown-heading"><h2 class="heading-element">Install</h2><a id="user-content-install" class="anchor" href="#install"><svg></svg></a></div>
<div class="highlight highlight-source-shell notranslate"><pre>npm install fizz
npx fizz</pre><div class="zeroclipboard-container"><clipboard-copy aria-label="Copy" value="npm install fizz"><svg></svg></clipboard-copy></div></div>
<ul class="contains-task-list"><li class="task-list-item"><input type="checkbox" class="task-list-item-checkbox" checked disabled> Windows</li><li class="task-list-item"><input type="checkbox" disabled> Linux</li></ul>
<details><summary>Does it work offline?</summary><p dir="auto">Yes.</p></details>
</article></turbo-frame></main></div><footer class="footer" role="contentinfo"><h2 class="sr-only">Footer</h2><p>© 2024 GitHub, Inc.</p></footer></body></html>`;

export const news = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Harbour bridge to close for a year | The Daily Gull</title>
<meta property="og:site_name" content="The Daily Gull">
<script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"WebSite"},{"@type":"NewsArticle","datePublished":"2024-03-09T06:00:00.000Z","author":[{"@type":"Person","name":"Iris Okafor"},{"@type":"Person","name":"Jon Hale"}]}]}</script></head><body>
<header><a href="/">The Daily Gull</a><nav><ul><li><a href="/local">Local</a></li></ul></nav></header>
<div class="layout"><article class="story"><header><h1>Harbour bridge to close for a year</h1><p class="standfirst">Drivers face a 12-mile detour from June</p></header>
<p>The harbour bridge will close on 3 June, the council said. “We have no choice,” said its leader, Ada Lim.</p>
<aside class="related"><h4>Related</h4><ul><li><a href="/a">Ferry fares rise</a></li><li><a href="/b">Tunnel plan shelved</a></li></ul></aside>
<p>The repairs cost £40m. They will be paid for by a <a href="https://www.gov.example/fund">national fund</a>.</p>
<div class="newsletter-signup"><p>Get our newsletter</p><input type="email"><button>Sign up</button></div>
<h2>Buses</h2><p>Buses 4 and 9 will run via Mill Road.</p><footer><a href="/topics/bridges">Bridges</a> <a href="/topics/council">Council</a></footer></article>
<div class="more-stories"><h2>More stories</h2><article><h3><a href="/c">Gulls steal chips</a></h3></article><article><h3><a href="/d">Lighthouse sold</a></h3></article></div></div>
<footer><p>Complaints: call 555-0100. Printed by Gull Press Limited, registered in the harbour district.</p></footer></body></html>`;
