/** For tests: small documents that say in every way who wrote them. Each planted text holds `canary`. */
import { strToU8, zipSync } from 'fflate'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE_RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const WORD_2010 = 'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"'
const WORD_2012 = 'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"'
const SHEET = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
const R = `xmlns:r="${OFFICE_RELATIONS}"`

/** Files of an archive by name; strings are UTF-8. */
export type Files = Readonly<Record<string, string | Uint8Array>>

/** An archive of these files, with the time and the attributes of somebody's disk. */
export const zipped = (files: Files): Uint8Array => zipSync(
  Object.fromEntries(Object.entries(files).map(([name, content]) =>
    [name, [typeof content === 'string' ? strToU8(content) : content, { level: name === 'mimetype' ? 0 : 6 }]])),
  { mtime: '2024-03-02T14:05:00', comment: 'canary comment', os: 3, attrs: 0o644 << 16 })

const types = (overrides: Readonly<Record<string, string>>): string =>
  `${HEAD}<Types xmlns="${TYPES}">` +
  `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="jpeg" ContentType="image/jpeg"/>' +
  '<Default Extension="bin" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>' +
  Object.entries(overrides).map(([part, type]) =>
    `<Override PartName="/${part}" ContentType="application/vnd.openxmlformats-${type}+xml"/>`).join('') + '</Types>'

/** Relationships: id, the end of the type, target; an external one begins with `!`. */
const relations = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">` + list.map(([id, type, target]) =>
    `<Relationship Id="${id}" Type="${OFFICE_RELATIONS}/${type}" Target="${target.replace(/^!/, '')}"` +
    `${target.startsWith('!') ? ' TargetMode="External"' : ''}/>`).join('') + '</Relationships>'

const PROPERTIES: Files = {
  'docProps/core.xml': HEAD +
    `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" ` +
    'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">' +
    '<dc:title>canary title</dc:title>' +
    '<dc:creator>canary author</dc:creator><cp:lastModifiedBy>canary editor</cp:lastModifiedBy>' +
    '<dcterms:created>2024-03-02T14:05:00Z</dcterms:created></cp:coreProperties>',
  'docProps/app.xml': HEAD +
    `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">` +
    '<Application>canary office</Application><Company>canary company</Company>' +
    '<Template>canary.dotm</Template></Properties>',
  'docProps/thumbnail.jpeg': 'canary',
}
const ROOT = relations(
  ['rId1', 'officeDocument', 'word/document.xml'], ['rId2', 'extended-properties', 'docProps/app.xml'],
  ['rId3', 'metadata/thumbnail', 'docProps/thumbnail.jpeg'], ['rId4', 'customXml', 'customXml/item1.xml'])

/** A text of Word with a picture, a comment and a tracked change. */
export const textFiles = (picture: Uint8Array): Files => ({
  '[Content_Types].xml': types({
    'word/document.xml': 'officedocument.wordprocessingml.document.main',
      'docProps/core.xml': 'package.core-properties',
    'docProps/app.xml': 'officedocument.extended-properties',
      'word/settings.xml': 'officedocument.wordprocessingml.settings',
    'word/comments.xml': 'officedocument.wordprocessingml.comments',
      'word/people.xml': 'officedocument.wordprocessingml.people',
    'word/commentsExtended.xml': 'officedocument.wordprocessingml.commentsExtended',
  }),
  '_rels/.rels': ROOT,
  'word/document.xml': `${HEAD}<w:document ${WORD} ${WORD_2010} ${R} ` +
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><w:body>' +
    '<w:p w14:paraId="4C4E4152" w14:textId="77777777" w:rsidR="00CA4A12" w:rsidRDefault="00CA4A13"><w:r><w:t ' +
      'xml:space="preserve">Hello </w:t></w:r>' +
    '<w:ins w:id="1" w:author="canary author" w:date="2024-03-02T14:05:00Z"><w:r ' +
      'w:rsidR="00CA4A12"><w:t>world</w:t></w:r></w:ins>' +
    '<w:del w:id="2" w:author="canary reviewer" ' +
      'w:date="2024-03-02T14:06:00Z"><w:r><w:delText>moon</w:delText></w:r></w:del>' +
    '<w:r><w:instrText> INCLUDEPICTURE "C:\\Users\\canary\\a.png" \\d </w:instrText></w:r>' +
    '<pic:cNvPr id="1" name="IMG_canary.jpg" descr="C:\\Users\\canary\\IMG.jpg"/>' +
    '<w:hyperlink r:id="rId7"><w:r><w:t>page</w:t></w:r></w:hyperlink></w:p></w:body></w:document>',
  'word/_rels/document.xml.rels': relations(['rId1', 'settings', 'settings.xml'], ['rId2', 'comments', 'comments.xml'],
    ['rId3', 'image', 'media/image1.jpeg'], ['rId6', 'image', '!file:///C:/Users/canary/linked.png'],
    ['rId7', 'hyperlink', '!https://example.org/page'], ['rId8', 'hyperlink', '!file:///Users/canary/notes.docx'],
    ['rId9', 'people', 'people.xml'], ['rId10', 'commentsExtended', 'commentsExtended.xml']),
  'word/settings.xml': `${HEAD}<w:settings ${WORD} ${WORD_2012} ${R}><w:zoom w:percent="100"/><w:attachedTemplate ` +
    `r:id="rId1"/>` +
    '<w:rsids><w:rsidRoot w:val="00CA4A11"/><w:rsid w:val="00CA4A12"/></w:rsids><w:docVars><w:docVar ' +
      'w:name="canary" w:val="canary"/></w:docVars>' +
    '<w:defaultTabStop w:val="720"/><w15:docId w15:val="{CA4A12CA-0000-4000-8000-000000CA4A12}"/></w:settings>',
  'word/_rels/settings.xml.rels': relations(['rId1', 'attachedTemplate', '!file:///C:/Users/canary/house.dotm']),
  'word/comments.xml': `${HEAD}<w:comments ${WORD} ${WORD_2010}><w:comment w:id="0" w:author="canary reviewer" ` +
    `w:initials="CR" ` +
    'w:date="2024-03-02T14:06:00Z"><w:p ' +
      'w14:paraId="4C4E4153"><w:r><w:t>why?</w:t></w:r></w:p></w:comment></w:comments>',
  'word/commentsExtended.xml': `${HEAD}<w15:commentsEx ${WORD_2012}><w15:commentEx w15:paraId="4C4E4153" ` +
    `w15:done="0"/></w15:commentsEx>`,
  'word/people.xml': `${HEAD}<w15:people ${WORD_2012}><w15:person w15:author="canary reviewer"><w15:presenceInfo ` +
    `w15:providerId="AD" ` +
    'w15:userId="S::canary@example.org::1"/></w15:person></w15:people>',
  'word/media/image1.jpeg': picture,
  'customXml/item1.xml': '<canary/>',
  ...PROPERTIES,
})

/** A workbook of Excel with a comment, a thread and the settings of a printer. */
export const TABLE_FILES: Files = {
  '[Content_Types].xml': types({
    'xl/workbook.xml': 'officedocument.spreadsheetml.sheet.main',
      'xl/worksheets/sheet1.xml': 'officedocument.spreadsheetml.worksheet',
    'xl/comments1.xml': 'officedocument.spreadsheetml.comments', 'docProps/core.xml': 'package.core-properties',
    'xl/persons/person.xml': 'officedocument.persons',
      'xl/threadedComments/threadedComment1.xml': 'officedocument.threadedcomments',
  }),
  '_rels/.rels': relations(['rId1', 'officeDocument', 'xl/workbook.xml']),
  'xl/workbook.xml': `${HEAD}<workbook ${SHEET} ` +
    `xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" ` +
    'xmlns:x15="http://schemas.microsoft.com/office/spreadsheetml/2010/11/main" ' +
      'xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision">' +
    '<fileVersion appName="xl" lastEdited="7" rupBuild="canary"/><mc:AlternateContent><mc:Choice Requires="x15">' +
    '<x15ac:absPath url="C:\\Users\\canary\\" ' +
      'xmlns:x15ac="http://schemas.microsoft.com/office/spreadsheetml/2010/11/ac"/></mc:Choice>' +
    '</mc:AlternateContent><xr:revisionPtr documentId="8_{CANARY}"/><sheets><sheet name="Sheet1" ' +
      'sheetId="1"/></sheets></workbook>',
  'xl/_rels/workbook.xml.rels': relations(['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'externalLink',
    'externalLinks/externalLink1.xml'], ['rId3', 'person', 'persons/person.xml']),
  'xl/worksheets/sheet1.xml': `${HEAD}<worksheet ${SHEET} ${R} ` +
    `xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision" ` +
    'xr:uid="{CA4A12CA-0000-4000-8000-000000CA4A12}"><sheetData><row r="1"><c r="A1"><v>42</v></c></row></sheetData>' +
    '<pageSetup orientation="landscape" r:id="rId1"/></worksheet>',
  'xl/worksheets/_rels/sheet1.xml.rels': relations(['rId1', 'printerSettings',
    '../printerSettings/printerSettings1.bin'],
    ['rId2', 'comments', '../comments1.xml'],
    ['rId3', 'threadedComment', '../threadedComments/threadedComment1.xml']),
  'xl/printerSettings/printerSettings1.bin': '\\\\canary\\printer',
  'xl/comments1.xml': `${HEAD}<comments ${SHEET}><authors><author>canary ` +
    `author</author><author>tc={CA4A12CA-0000-4000-8000-00000000000A}</author>` +
    '</authors><commentList><comment ref="A1" authorId="0"><text><r><t>canary author:</t></r><r><t ' +
      'xml:space="preserve"> why?</t></r></text></comment></commentList></comments>',
  'xl/persons/person.xml': `${HEAD}<personList ` +
    `xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
    '<person displayName="canary reviewer" id="{CA4A12CA-0000-4000-8000-00000000000B}" ' +
      'userId="S::canary@example.org::2" providerId="AD"/></personList>',
  'xl/threadedComments/threadedComment1.xml': `${HEAD}<ThreadedComments ` +
    `xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments">` +
    '<threadedComment ref="A1" dT="2024-03-02T14:05:00.00" personId="{CA4A12CA-0000-4000-8000-00000000000B}" ' +
    'id="{CA4A12CA-0000-4000-8000-00000000000A}"><text>indeed</text></threadedComment></ThreadedComments>',
  'xl/externalLinks/externalLink1.xml': `${HEAD}<externalLink ${SHEET}><externalBook ${R} r:id="rId1"/></externalLink>`,
  'xl/externalLinks/_rels/externalLink1.xml.rels': relations(['rId1', 'externalLinkPath',
    '!/Users/canary/budget.xlsx']),
  'docProps/core.xml': PROPERTIES['docProps/core.xml'] ?? '',
}

const NAMES = ['office', 'text', 'meta', 'config'].map((name) =>
  `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
const ODF = `${NAMES.join(' ')} xmlns:xlink="http://www.w3.org/1999/xlink" ` +
  `xmlns:dc="http://purl.org/dc/elements/1.1/" ` +
  'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" ' +
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" ' +
  'xmlns:officeooo="http://openoffice.org/2009/office" office:version="1.2"'

/** An OpenDocument text with a picture, a note and a tracked change. */
export const openTextFiles = (picture: Uint8Array): Files => ({
  mimetype: 'application/vnd.oasis.opendocument.text',
  'meta.xml': `${HEAD}<office:document-meta ${ODF}><office:meta><meta:initial-creator>canary ` +
    `author</meta:initial-creator>` +
    '<dc:creator>canary editor</dc:creator><meta:creation-date>2024-03-02T14:05:00</meta:creation-date>' +
    '<meta:generator>canary office</meta:generator><meta:template xlink:href="file:///Users/canary/house.ott"/>' +
    '<meta:editing-duration>PT9H</meta:editing-duration></office:meta></office:document-meta>',
  'settings.xml': `${HEAD}<office:document-settings ${ODF}><office:settings><config:config-item-set ` +
    `config:name="ooo:configuration-settings">` +
    '<config:config-item config:name="PrinterName" config:type="string">canary printer</config:config-item>' +
    '<config:config-item config:name="Rsid" config:type="int">4711</config:config-item>' +
    '<config:config-item config:name="AddParaTableSpacing" config:type="boolean">true</config:config-item>' +
    '</config:config-item-set></office:settings></office:document-settings>',
  'content.xml': `${HEAD}<office:document-content ${ODF}><office:scripts/><office:automatic-styles><style:style ` +
    `style:name="P1">` +
    '<style:text-properties officeooo:rsid="00ca4a12" ' +
      'officeooo:paragraph-rsid="00ca4a13"/></style:style></office:automatic-styles>' +
    '<office:body><office:text><text:tracked-changes><text:changed-region ' +
      'text:id="ct1"><text:deletion><office:change-info>' +
    '<dc:creator>canary reviewer</dc:creator><dc:date>2024-03-02T14:06:00</dc:date></office:change-info>' +
    '<text:p>moon</text:p>' +
    '</text:deletion></text:changed-region></text:tracked-changes><text:p text:style-name="P1">Hello ' +
      'world<office:annotation>' +
    '<dc:creator>canary reviewer</dc:creator><dc:date>2024-03-02T14:06:00</dc:date>' +
    '<meta:creator-initials>CR</meta:creator-initials>' +
    '<text:p>why?</text:p></office:annotation><draw:frame draw:name="IMG_canary.jpg"><draw:image ' +
      'xlink:href="Pictures/a.jpg"/></draw:frame>' +
    '<draw:image xlink:href="../canary/b.jpg"/><text:a xlink:href="https://example.org/page">page</text:a>' +
    '<text:a xlink:href="file:///Users/canary/c.odt">file</text:a></text:p></office:text></office:body>' +
    '</office:document-content>',
  'styles.xml': `${HEAD}<office:document-styles ${ODF}/>`,
  'Pictures/a.jpg': picture,
  'Thumbnails/thumbnail.png': 'canary',
  'Configurations2/accelerator/current.xml': '',
  'META-INF/manifest.xml': `${HEAD}<manifest:manifest ` +
    `xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">` +
    '<manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.text"/>' +
    '<manifest:file-entry manifest:full-path="Thumbnails/thumbnail.png" manifest:media-type="image/png"/>' +
    '<manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>',
})
