import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { bytesOf, concat, indexOfText, latin1 } from '../../bytes.ts'
import { CONTAINERS } from '../../containers.ts'
import { cleanFile } from '../../file.ts'
import { jpegWith, plantedSegments } from '../../plant.ts'
import { cleanedBy, cleanedOfChanged, refusalOf, saidBy } from '../plant.ts'
import type { Files } from './plant.ts'
import { TABLE_FILES, openTextFiles, textFiles, zipped } from './plant.ts'

const container = CONTAINERS.find(({ kind }) => kind === 'office') ?? assert.fail('no Office')
const grey = new Uint8Array(readFileSync(new URL('../../fixtures/grey.jpg', import.meta.url)))
const photo = jpegWith(grey, plantedSegments(1))
const documents: Readonly<Record<string, Uint8Array>> = {
  text: zipped(textFiles(photo)), table: zipped(TABLE_FILES), open: zipped(openTextFiles(photo)),
}

/** The parts of the clean copy by name; those of XML without their first line. */
function cleaned(files: Files): Readonly<Record<string, string>> {
  const parts = unzipSync(cleanedBy(container, zipped(files)))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) =>
    [name, /\.(xml|rels)$/.test(name) ? strFromU8(bytes).replace(/^<\?xml[^>]*>\n/, '') : latin1(bytes)]))
}

const refusal = (files: Files): string | undefined => refusalOf(container, zipped(files))

for (const [name, document] of Object.entries(documents)) {
  test(`nothing of the people, printers and folders is left in a ${name}, and nothing is found in the copy`, () => {
    const clean = cleanedBy(container, document)
    for (const [part, bytes] of Object.entries(unzipSync(clean))) {
      assert.doesNotMatch(latin1(bytes), /canary|ca4a1|4c4e|\d\d:\d\d:0[56]/i, part)
    }
    assert.equal(indexOfText(clean, 'canary'), -1)
    assert.deepEqual(saidBy(container, clean).kinds, [])
    assert.deepEqual(cleanedBy(container, clean), clean)
  })

  test(`the authors, editors, times and programs of a ${name} are told`, () => {
    const { facts } = saidBy(container, document)
    const owners = facts.owners.map(({ value }) => value)
    for (const owner of ['canary author', 'canary editor', 'canary reviewer']) assert.ok(owners.includes(owner), owner)
    assert.ok(facts.times.some(({ local }) => local === '2024-03-02T14:05:00'))
    assert.ok(facts.computers.some((value) => /canary/.test(value)))
  })
}

test('a text keeps its words, changes and comments, by neutral names', () => {
  const parts = cleaned(textFiles(photo))
  assert.match(parts['word/document.xml'] ?? '', new RegExp('<w:p w14:paraId="00000001"><w:r><w:t ' +
    'xml:space="preserve">Hello </w:t></w:r>' +
    '<w:ins w:id="1" w:author="Author 1"><w:r><w:t>world</w:t></w:r></w:ins>' +
    '<w:del w:id="2" w:author="Author 2"><w:r><w:delText>moon</w:delText></w:r></w:del>'))
  assert.match(parts['word/document.xml'] ?? '', /INCLUDEPICTURE "file" \\d /)
  assert.match(parts['word/document.xml'] ?? '',
    /<pic:cNvPr id="1" name="Picture" descr=""\/><w:hyperlink r:id="rId7">/)
  assert.match(parts['word/comments.xml'] ?? '',
    /<w:comment w:id="0" w:author="Author 2" w:initials="A"><w:p w14:paraId="00000002">.*why\?/)
  assert.match(parts['word/commentsExtended.xml'] ?? '', /w15:paraId="00000002" w15:done="0"/)
  assert.match(parts['word/people.xml'] ?? '', /<w15:person w15:author="Author 2"\/>/)
  assert.match(parts['word/settings.xml'] ?? '',
    /<w:zoom w:percent="100"\/><w:defaultTabStop w:val="720"\/><\/w:settings>$/)
})

test('parts that go are pointed to by nothing any more, and pages on the web still are', () => {
  const parts = cleaned(textFiles(photo))
  assert.deepEqual(Object.keys(parts).filter((name) => /docProps|customXml/.test(name)), [])
  assert.doesNotMatch(parts['[Content_Types].xml'] ?? '', /docProps/)
  assert.equal((parts['_rels/.rels']?.match(/<Relationship /g) ?? []).length, 1)
  assert.equal((parts['word/_rels/settings.xml.rels']?.match(/<Relationship /g) ?? []).length, 0)
  assert.match(parts['word/_rels/document.xml.rels'] ?? '',
    /Target="https:\/\/example\.org\/page" TargetMode="External"/)
  assert.equal((parts['word/_rels/document.xml.rels']?.match(/Target="about:blank"/g) ?? []).length, 2)
})

test('a photo in a document is the photo that is cleaned alone', () => {
  const alone = cleanFile(photo)
  assert.ok(alone.ok)
  assert.equal(cleaned(textFiles(photo))['word/media/image1.jpeg'], latin1(alone.value.bytes))
  assert.equal(cleaned(openTextFiles(photo))['Pictures/a.jpg'], latin1(alone.value.bytes))
  assert.ok(saidBy(container, documents['text'] ?? photo).kinds.includes('camera-serial'))
  assert.equal(refusal(textFiles(photo.subarray(0, 900))), 'truncated')
})

test('a table keeps its cells, its page and its thread of comments', () => {
  const parts = cleaned(TABLE_FILES)
  assert.match(parts['xl/worksheets/sheet1.xml'] ?? '',
    /<c r="A1"><v>42<\/v><\/c>.*<pageSetup orientation="landscape"\/>/)
  assert.match(parts['xl/comments1.xml'] ?? '',
    /<author>Author 1<\/author><author>tc=\{0{8}-0000-0000-0000-0{11}1\}<\/author>/)
  assert.match(parts['xl/comments1.xml'] ?? '', /<t>Author 1:<\/t><\/r><r><t xml:space="preserve"> why\?<\/t>/)
  assert.match(parts['xl/persons/person.xml'] ?? '',
    /displayName="Author 2" id="\{0{8}-0000-0000-0000-0{11}2\}" userId="" providerId="None"/)
  assert.match(parts['xl/threadedComments/threadedComment1.xml'] ?? '',
    /personId="\{[0-]{35}2\}" id="\{[0-]{35}1\}"><text>indeed/)
  assert.match(parts['xl/externalLinks/_rels/externalLink1.xml.rels'] ?? '', /Target="workbook1\.xlsx"/)
})

test('an OpenDocument keeps its words, its layout and its type in the first place', () => {
  const parts = cleaned(openTextFiles(photo))
  assert.equal(Object.keys(parts)[0], 'mimetype')
  assert.equal(indexOfText(cleanedBy(container, documents['open'] ?? photo),
    'mimetypeapplication/vnd.oasis.opendocument.text'), 30)
  assert.match(parts['content.xml'] ?? '',
    /<text:p>moon<\/text:p>.*Hello world<office:annotation><dc:creator>Author 1<\/dc:creator>/)
  assert.match(parts['content.xml'] ?? '',
    /<draw:image xlink:href="Pictures\/a\.jpg"\/><\/draw:frame><draw:image xlink:href="#"\/>/)
  assert.match(parts['content.xml'] ?? '',
    /xlink:href="https:\/\/example\.org\/page">page<\/text:a><text:a xlink:href="#">file/)
  assert.match(parts['settings.xml'] ?? '',
    /<config:config-item-set [^>]*><config:config-item config:name="AddParaTableSpacing"[^>]*>true</)
  assert.doesNotMatch(parts['META-INF/manifest.xml'] ?? '', /Thumbnails/)
})

test('the entries of the copy have no times and no attributes of a disk', () => {
  const clean = cleanedBy(container, documents['table'] ?? photo)
  for (let at = indexOfText(clean, 'PK\x01\x02'); at >= 0; at = indexOfText(clean, 'PK\x01\x02', at + 1)) {
    assert.equal(latin1(clean.subarray(at + 12, at + 16)), '\0\0\x21\0')
    assert.equal(latin1(clean.subarray(at + 30, at + 42)), '\0'.repeat(12))
  }
})

test('macros, objects of other programs, passwords and the old formats are refused with their reason', () => {
  const text = textFiles(photo)
  const macroType = (text['[Content_Types].xml'] as string).replace('wordprocessingml.document.main',
    'ms-word.document.macroEnabled.main')
  assert.equal(refusal({ ...text, '[Content_Types].xml': macroType }), 'macros')
  assert.equal(refusal({ ...text, 'word/vbaProject.bin': 'x' }), 'macros')
  assert.equal(refusal({ ...text, 'word/embeddings/oleObject1.bin': 'x' }), 'embedded-object')
  assert.equal(refusal({ ...text, 'word/unknown.dat': 'x' }), 'unsupported')
  assert.equal(refusal({ ...openTextFiles(photo), 'Basic/Standard/Module1.xml': '<x/>' }), 'macros')
  const manifest = (openTextFiles(photo)['META-INF/manifest.xml'] as string).replace('manifest:media-type="text/xml"/>',
    'manifest:media-type="text/xml"><manifest:encryption-data/></manifest:file-entry>')
  assert.equal(refusal({ ...openTextFiles(photo), 'META-INF/manifest.xml': manifest, 'content.xml': '\x01\x02' }),
    'encrypted')
  const old = bytesOf('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1' + '\0'.repeat(504))
  assert.equal(refusalOf(container, old), 'unsupported')
  assert.equal(refusalOf(container, concat([old, bytesOf([...'EncryptedPackage'].map((letter) => letter +
    '\0').join(''))])), 'encrypted')
})

test('a document that unpacks to much more than it says, overlaps, or is cut off is refused without unpacking it',
  () => {
  const document = documents['text'] ?? photo
  assert.equal(refusalOf(container, document.subarray(0, -5)), 'truncated')
  const swollen = zipSync({
    '[Content_Types].xml': strToU8(textFiles(photo)['[Content_Types].xml'] as string),
    'word/document.xml': [new Uint8Array(300 << 20).fill(0x20), { level: 9 }],
    '_rels/.rels': strToU8(textFiles(photo)['_rels/.rels'] as string),
  })
  assert.ok(swollen.length < 1 << 20)
  assert.equal(refusalOf(container, swollen), 'too-complex')
  const liar = swollen.slice()
  const size = indexOfText(liar, 'PK\x01\x02', indexOfText(liar, 'PK\x01\x02') + 1) + 24
  liar.set([0, 1, 0, 0], size)
  assert.equal(refusalOf(container, liar), 'malformed')
})

test('a document in a document is cleaned, and one more level is refused', () => {
  const inner = zipped(TABLE_FILES)
  const withTable = (table: Uint8Array): Files => ({
    ...textFiles(photo), 'word/embeddings/table.xlsx': table,
    'word/_rels/document.xml.rels': (textFiles(photo)['word/_rels/document.xml.rels'] as string)
      .replace('</Relationships>', '<Relationship Id="rId11" Type="package" Target="embeddings/table.xlsx"/></Relationships>'),
    '[Content_Types].xml': (textFiles(photo)['[Content_Types].xml'] as string).replace('<Default Extension="xml"',
      '<Default Extension="xlsx" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"/>' +
      '<Default Extension="docx" ' +
        'ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document"/><Default ' +
        'Extension="xml"'),
  })
  assert.equal(cleaned(withTable(inner))['word/embeddings/table.xlsx'], latin1(cleanedBy(container, inner)))
  const deep = (levels: number): Files => levels ? withTable(zipped(deep(levels - 1))) : textFiles(photo)
  assert.equal(refusal(deep(3)), 'too-complex')
})

test('a document changed anywhere never throws, and what is cleaned is clean', () => {
  // Stored, so that changes reach the text and not only the packing.
  const stored = zipSync(Object.fromEntries(Object.entries(openTextFiles(grey)).map(([name, content]) =>
    [name, typeof content === 'string' ? strToU8(content) : content])), { level: 0 })
  cleanedOfChanged(container, [stored, ...Object.values(documents)], 400)
})

test('a part of XML changed anywhere never throws, and what is cleaned is clean', () => {
  const names = ['word/document.xml', 'word/settings.xml', 'word/comments.xml', '_rels/.rels',
    '[Content_Types].xml'] as const
  const text = textFiles(grey)
  let accepted = 0
  for (const name of names) {
    const part = strToU8(text[name] as string)
    for (let at = 40; at < part.length; at += 37) {
      const bent = concat([part.subarray(0, at), part.subarray(at + at % 5)])
      const document = zipped({ ...text, [name]: bent })
      const clean = container.takeApart(document, { note() {}, noteText() {} } as never)
      if (!clean.ok) continue
      accepted++
      assert.deepEqual(saidBy(container, concat(clean.value)).kinds, [], `${name} ${at}`)
    }
  }
  assert.ok(accepted > 20, String(accepted))
})

test('a part that nothing leads to is left out, whatever it is called', () => {
  const words = strToU8('<w:p xmlns:w="urn:w">canary words</w:p>')
  const parts = cleaned({ ...textFiles(photo), 'word/leftover.xml': words, 'word/media/image9.jpeg': photo })
  assert.equal('word/leftover.xml' in parts || 'word/media/image9.jpeg' in parts, false)
  assert.ok('word/document.xml' in parts && 'word/media/image1.jpeg' in parts)
})
