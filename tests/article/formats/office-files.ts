/** DOCX and EPUB files, put together from the parts that a test is about. */
import { strToU8, zipSync } from 'fflate';

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';

export interface WordParts {
  /** The content of `w:body`. */
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** The elements of docProps/core.xml. */
  readonly properties?: string;
  /** Addresses by the id of their relationship. */
  readonly links?: Readonly<Record<string, string>>;
}

export function docxFile(parts: WordParts): Uint8Array {
  const { body, styles = '', numbering = '', footnotes = '', properties = '', links = {} } = parts;
  const addresses = Object.entries(links).map(
    ([id, url]) => `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${url}" TargetMode="External"/>`,
  );
  const related = ['styles', 'numbering', 'footnotes'].map(
    (name) => `<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`,
  );
  return zip({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="rId1" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'docProps/core.xml': `<cp:coreProperties>${properties}</cp:coreProperties>`,
    'word/_rels/document.xml.rels': `<Relationships>${related.join('')}${addresses.join('')}</Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`,
    'word/styles.xml': `<w:styles ${NAMESPACES}>${styles}</w:styles>`,
    'word/numbering.xml': `<w:numbering ${NAMESPACES}>${numbering}</w:numbering>`,
    'word/footnotes.xml': `<w:footnotes ${NAMESPACES}>${footnotes}</w:footnotes>`,
  });
}

export function zip(entries: Readonly<Record<string, string>>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(entries).map(([name, text]) => [name, strToU8(text)])));
}

/** A paragraph of Word. A text between asterisks is in bold. */
export function paragraph(text: string, properties = ''): string {
  const runs = text.split('*').map((piece, i) => {
    const bold = i % 2 === 1 ? '<w:rPr><w:b/></w:rPr>' : '';
    return piece === '' ? '' : `<w:r>${bold}<w:t xml:space="preserve">${piece}</w:t></w:r>`;
  });
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs.join('')}</w:p>`;
}

export const styled = (style: string, text: string): string => paragraph(text, `<w:pStyle w:val="${style}"/>`);
export const listed = (list: number, level: number, text: string): string =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);

export const table = (...rows: readonly (readonly string[])[]): string =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc><w:tcPr/>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`;

const style = (id: string, name: string, properties = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${properties}</w:style>`;

/** The styles of German Word, whose ids are German and whose names are not. */
export const STYLES = [
  style('Titel', 'Title'),
  style('berschrift1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="3"/></w:numPr><w:outlineLvl w:val="0"/></w:pPr>'),
  style(
    'berschrift2',
    'heading 2',
    '<w:basedOn w:val="berschrift1"/><w:pPr><w:numPr><w:ilvl w:val="1"/></w:numPr><w:outlineLvl w:val="1"/></w:pPr>',
  ),
  style('Zitat', 'Quote'),
  style('Code', 'HTML Preformatted'),
  style('Verzeichnis1', 'toc 1'),
].join('');

const level = (i: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${i}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;

/** List 1 has bullets, 2 and 4 have numbers and letters (4 begins anew), and 3 numbers the headings. */
export const NUMBERING = [
  `<w:abstractNum w:abstractNumId="0">${level(0, 'bullet', '\uf0b7')}${level(1, 'bullet', 'o')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="1">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum>`,
  `<w:abstractNum w:abstractNumId="2">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2')}</w:abstractNum>`,
  '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>',
  '<w:num w:numId="3"><w:abstractNumId w:val="2"/></w:num>',
  '<w:num w:numId="4"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>',
].join('');

/** A handbook with styles, as careful people write it. */
export const handbook = docxFile({
  styles: STYLES,
  numbering: NUMBERING,
  properties:
    '<dc:title>Document1</dc:title><dc:creator>Ada Lim</dc:creator><dcterms:created>2013-12-23T23:15:00Z</dcterms:created><dcterms:modified>2024-05-03T10:00:00Z</dcterms:modified>',
  links: { rId9: 'https://example.org/form' },
  footnotes:
    '<w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote><w:footnote w:id="7"><w:p><w:r><w:footnoteRef/></w:r><w:r><w:t xml:space="preserve"> Since May.</w:t></w:r></w:p></w:footnote>',
  body: [
    styled('Titel', 'Handbook of the house'),
    styled('Verzeichnis1', 'I. Keys\t2'),
    styled('berschrift1', 'Keys'),
    '<w:p><w:r><w:t xml:space="preserve">Each member has a key.</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="7"/></w:r><w:r><w:t xml:space="preserve"> Ask with </w:t></w:r><w:hyperlink r:id="rId9"><w:r><w:t>the form</w:t></w:r></w:hyperlink><w:r><w:t>.</w:t></w:r><w:del><w:r><w:delText>Old.</w:delText></w:r></w:del><w:ins><w:r><w:t xml:space="preserve"> It is free.</w:t></w:r></w:ins></w:p>',
    styled('berschrift2', 'What if I lose it?'),
    paragraph('Do this:'),
    listed(2, 0, 'Tell us'),
    listed(2, 1, 'by mail or'),
    listed(2, 1, 'by phone'),
    paragraph('We then change the lock.'),
    listed(2, 0, 'Pay 20 €'),
    listed(4, 0, 'A list of its own'),
    styled('berschrift1', 'Rooms'),
    listed(1, 0, 'Kitchen'),
    listed(1, 1, 'Stove'),
    styled('Zitat', 'Leave it as you found it.'),
    styled('Code', 'ssh house'),
    styled('Code', '  open door'),
    table(
      ['*Room*', '*Seats*'].map((text) => paragraph(text)),
      [paragraph('Hall'), paragraph('40') + paragraph('or 60 standing')],
    ),
  ].join(''),
});

/** Rules as most people write them: no styles, headings in bold, numbers typed or from the toolbar. */
export const rules = docxFile({
  numbering: NUMBERING,
  body: [
    paragraph('*Server rules*', '<w:jc w:val="center"/>'),
    paragraph('Welcome! Please read these rules.'),
    listed(2, 0, '*Be kind*'),
    paragraph('No insults, no harassment.'),
    listed(2, 0, '*No spam*'),
    paragraph('Do not post the same thing twice.'),
    paragraph('*May I advertise?*'),
    paragraph('Only in #ads.'),
  ].join(''),
});

/** Minutes with a merged cell, a text box, a field, and a table of contents. */
export const minutes = docxFile({
  properties: '<dc:title>Minutes of 4 June</dc:title>',
  body: [
    '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Attendance</w:t></w:r></w:p>',
    '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPERLINK "https://example.org/agenda" </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>Agenda</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:t xml:space="preserve"> as sent.</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r></w:p>',
    '<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent><w:p><w:r><w:t>In a box.</w:t></w:r></w:p></w:txbxContent></mc:Fallback></mc:AlternateContent></w:r><w:r><w:t>Beside it.</w:t></w:r></w:p>',
    '<w:tbl><w:tr><w:trPr><w:tblHeader/></w:trPr><w:tc><w:p><w:r><w:t>Day</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Shift</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge w:val="restart"/></w:tcPr><w:p><w:r><w:t>Monday</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Ann</w:t></w:r></w:p></w:tc></w:tr><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc><w:p><w:r><w:t>Ben</w:t></w:r></w:p></w:tc></w:tr></w:tbl>',
  ].join(''),
});

export const book = zip({
  mimetype: 'application/epub+zip',
  'META-INF/container.xml':
    '<container><rootfiles><rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
  'OEBPS/content.opf':
    '<package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>A Short Walk</dc:title><dc:creator>Mara Jansen</dc:creator><dc:creator>Jon Hale</dc:creator><dc:date>2019-04-01</dc:date><dc:publisher>Gull Press</dc:publisher><dc:identifier>urn:isbn:1</dc:identifier><dc:source>https://example.org/walk</dc:source></metadata>' +
    '<manifest><item id="nav" href="nav.xhtml" properties="nav"/><item id="toc" href="Text/toc.xhtml"/><item id="c1" href="Text/chapter%201.xhtml"/><item id="c2" href="Text/chapter2.xhtml"/></manifest>' +
    '<spine><itemref idref="nav"/><itemref idref="toc"/><itemref idref="c2"/><itemref idref="c1"/><itemref idref="c2"/></spine></package>',
  'OEBPS/nav.xhtml': '<html><body><nav><ol><li><a href="Text/chapter2.xhtml">One</a></li></ol></nav></body></html>',
  'OEBPS/Text/toc.xhtml':
    '<html><body><h2><a href="chapter2.xhtml">One</a></h2><p><a href="chapter%201.xhtml">Two</a></p></body></html>',
  'OEBPS/Text/chapter 1.xhtml':
    '<?xml version="1.0" encoding="utf-8"?><html><head><title>x</title></head><body><h1 id="two">Two</h1><p>We walked on<a epub:type="noteref" href="notes.xhtml#n1"><sup>1</sup></a>.</p></body></html>',
  'OEBPS/Text/chapter2.xhtml':
    '<html><head><title>x</title><script/></head><body><section><header><h1>One</h1></header><p><a id="p3"/>It rained. See <a href="https://example.org/map">the map</a>.</p></section></body></html>',
});
