import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import { CONTAINERS } from '../../containers.ts'
import { cleanedBy, refusalOf } from '../plant.ts'
import { openTextFiles, textFiles, zipped } from './plant.ts'
import type { Files } from './plant.ts'

const container = CONTAINERS.find(({ kind }) => kind === 'office') ?? assert.fail('no Office')
const photo = new Uint8Array(readFileSync(new URL('../../fixtures/grey.jpg', import.meta.url)))
const FOLDER = 'C:\\Users\\canary'

/** The parts of the clean copy of a document into whose part `name` `more` was put before `end`. */
function cleanedWith(files: Files, name: string, end: string, more: string): Readonly<Record<string, string>> {
  const whole = String(files[name]).replace(end, `${more}${end}`)
  assert.notEqual(whole, files[name])
  const parts = unzipSync(cleanedBy(container, zipped({ ...files, [name]: whole })))
  return Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [part, strFromU8(bytes, true)]))
}

const word = (more: string): string =>
  cleanedWith(textFiles(photo), 'word/document.xml', '</w:body>', more)['word/document.xml'] ?? ''
const code = (...pieces: readonly string[]): string => '<w:r><w:fldChar w:fldCharType="begin"/>' +
  pieces.map((piece) => `<w:instrText>${piece}</w:instrText>`).join('') + '</w:r>'

test('a field code keeps no path, in quotes or not, whole or cut into pieces', () => {
  const doubled = FOLDER.replaceAll('\\', '\\\\')
  const codes: readonly (readonly [string, readonly string[]])[] = [
    [' HYPERLINK "file" \\o "tip"',
      [` HYPERLINK "file:///${doubled.slice(0, 13)}`, `${doubled.slice(13)} 2\\\\x"`, ' \\o "tip"']],
    [' INCLUDEPICTURE file \\d', [` INCLUDEPICTURE ${doubled}\\\\x.png \\d`]],
    [' LINK Excel.Sheet.12 file a1', [' LINK Excel.Sheet.12 file://nas/canary/x.xlsx a1']],
    [' INCLUDETEXT "file"', [' INCLUDETEXT "\\\\\\\\nas\\\\canary\\\\x.docx"']],
    [' HYPERLINK "https://example.org/c:/x" ', [' HYPERLINK "https://example.org/c:/x" ']],
    [' PAGE \\* MERGEFORMAT', [' PAGE \\* MERGEFORMAT']],
  ]
  for (const [kept, pieces] of codes) {
    const last = word(code(...pieces)).split('w:fldCharType="begin"').at(-1) ?? ''
    const written = [...last.matchAll(/instrText>([^<]*)/g)]
    assert.equal(written.map(([, text]) => text).join(''), kept)
  }
})

test('paths go from every attribute, and accounts from parts that only they may change', () => {
  const written = word(`<w:p><w:hyperlink w:tooltip="${FOLDER}"/><w:pict title="${FOLDER}" src="file:///${FOLDER}"/>` +
    '<w:permStart w:id="3" w:ed="OFFICE\\canary"/><w:ins w:id="4" w:author="one"/>' +
    `<w:del><w:r><w:delInstrText> HYPERLINK "${FOLDER}"</w:delInstrText></w:r></w:del></w:p>`)
  assert.doesNotMatch(written, /canary/)
  assert.match(written, /w:ed="Author \d"/)
})

test('a picture in a document is not called as it was on the disk that it came from', () => {
  const files = Object.fromEntries(Object.entries(textFiles(photo)).map(([name, content]) =>
    [name.replace('image1', 'canary at home'),
      typeof content === 'string' ? content.replaceAll('image1', 'canary at home') : content]))
  const parts = cleanedWith(files, 'word/document.xml', '</w:body>', '<w:p/>')
  assert.ok(parts['word/media/file1.jpeg'])
  assert.match(parts['word/_rels/document.xml.rels'] ?? '', /Target="media\/file1\.jpeg"/)
  assert.doesNotMatch(Object.entries(parts).flat().join(), /canary/)
})

test('an open document keeps no path in titles of pictures, settings and links, and no name of a database', () => {
  const frame = `<draw:frame xlink:title="${FOLDER}"><svg:title>${FOLDER}</svg:title>` +
    '<svg:desc>Description: ~/canary/x</svg:desc></draw:frame><text:database-display text:database-name="canary"/>' +
    '<text:script>canary</text:script><draw:frame><svg:title>A bird</svg:title></draw:frame>'
  const names = 'xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" ' +
    'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"'
  const parts = cleanedWith(openTextFiles(photo), 'content.xml', '</office:text>', `<text:p ${names}>${frame}</text:p>`)
  assert.doesNotMatch(parts['content.xml'] ?? '', /canary/)
  assert.match(parts['content.xml'] ?? '', /<svg:title>A bird<\/svg:title>/)
  const files = openTextFiles(photo)
  const data = '<office:binary-data>/9j/</office:binary-data>'
  const inside = String(files['content.xml']).replace('</office:text>', `${data}$&`)
  assert.equal(refusalOf(container, zipped({ ...files, 'content.xml': inside })), 'embedded-object')
})
