import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { unzlibSync, zlibSync } from 'fflate'
import { bytesOf, latin1 } from '../../bytes.ts'
import { CONTAINERS } from '../../containers.ts'
import { cleanFile } from '../../file.ts'
import { jpegWith, plantedProfile, plantedSegments } from '../../plant.ts'
import { cleanedBy, cleanedOfChanged, refusalOf, saidBy } from '../plant.ts'
import { PLANTED_TRAILER, plantedObjects, sectionOf, withStreams, withTable } from './plant.ts'
import type { PlantedObjects } from './plant.ts'

const container = CONTAINERS.find(({ kind }) => kind === 'pdf') ?? assert.fail('no PDF')
const grey = new Uint8Array(readFileSync(new URL('../../fixtures/grey.jpg', import.meta.url)))
const photo = jpegWith(grey, plantedSegments(1))
const profile: PlantedObjects = { 14: ['<</N 3>>', latin1(plantedProfile())] }
const objects: PlantedObjects = { ...plantedObjects(photo), ...profile }

const clean = (file: string): string => latin1(cleanedBy(container, bytesOf(file)))
const refusal = (file: string): string | undefined => refusalOf(container, bytesOf(file))
/** What stands in the streams of objects of a file. */
const unpacked = (file: string): string => [...file.matchAll(/ObjStm[^]*?stream\n([^]*?)\nendstream/g)]
  .map(([, data = '']) => latin1(unzlibSync(bytesOf(data)))).join('')

const FILES = {
  'with a table': withTable(objects, PLANTED_TRAILER),
  'with streams of objects': withStreams(objects, PLANTED_TRAILER),
}

for (const [kind, file] of Object.entries(FILES)) {
  test(`a PDF ${kind} says nothing of its people and programs once it is cleaned`, () => {
    const copy = clean(file)
    const marks = ['canary', 'CA4A', '20240302', '/Info', '/PieceInfo', '/EmbeddedFiles', '/JavaScript', '/ByteRange']
    for (const mark of marks) {
      assert.equal((copy + unpacked(copy)).includes(mark), false, mark)
    }
    assert.deepEqual(saidBy(container, bytesOf(copy)).kinds, [])
    assert.equal(clean(copy), copy)
  })

  test(`a PDF ${kind} keeps its pages, its text, its notes, its links and its form`, () => {
    const copy = clean(file)
    const text = copy + unpacked(copy)
    for (const kept of ['/MediaBox[0 0 200 100]', '(Hello) Tj', '/BaseFont/Helvetica', '/Contents(why?)',
      'https://example.org/page',
      '/FT/Sig/T(Signature1)', '/Lang(en)', '[(top) [']) assert.ok(text.includes(kept), kept)
    // Names that a page gives its fonts and pictures stay, whatever they are.
    assert.match(text, /\/Font<<\/AF \d+ 0 R>>\/XObject<<\/Metadata \d+ 0 R>>/)
    assert.equal(text.includes('/Launch'), false)
    assert.match(text, kind.includes('table') ? /\nxref\n0 \d+\n/ : /\/Type\/XRef/)
  })

  test(`a PDF ${kind} tells who wrote, changed, signed and reviewed it, and when`, () => {
    const { facts, kinds } = saidBy(container, bytesOf(file))
    // What the photo on the page says is among the facts too.
    const owners = new Set(facts.owners.map(({ field, value }) => `${field} ${value}`))
    const people = ['author canary author', 'creator canary writer', 'editor canary reviewer', 'editor canary signer']
    for (const owner of people) assert.ok(owners.has(owner), owner)
    assert.deepEqual(facts.utcOffset, { minutes: 210, from: 'stated' })
    const times = new Set(facts.times.map(({ local }) => local))
    for (const minute of ['05', '06', '07']) assert.ok(times.has(`2024-03-02T14:${minute}:00`), minute)
    assert.ok(facts.texts.includes('canary title') && facts.places.includes('canary town'))
    assert.ok(facts.ids.some(({ value }) => value === 'uuid:canary-document'))
    assert.ok(facts.ids.some(({ value }) => value === 'ca4a1211'))
    assert.ok(facts.computers.includes('/Users/canary/notes.txt'))
    for (const found of ['script', 'embedded-file', 'signature', 'external-link', 'camera-serial', 'edit-history',
      'thumbnail']) {
      assert.ok(kinds.includes(found), found)
    }
  })
}

test('a photo on a page is the photo that is cleaned alone', () => {
  const alone = cleanFile(photo)
  assert.ok(alone.ok)
  const { bytes } = alone.value
  const stream = `/Length ${bytes.length}>>\nstream\n${latin1(bytes)}\nendstream`
  assert.ok(clean(FILES['with a table']).includes(stream))
  const packedPicture = ['<</Type/XObject/Subtype/Image/Width 48/Height 32/Filter[/FlateDecode/DCTDecode]' +
    '/DecodeParms[null null]>>',
    latin1(zlibSync(photo))] as const
  assert.ok(clean(withTable({ ...objects, 7: packedPicture }, PLANTED_TRAILER)).includes(latin1(bytes)))
  const cut = { ...objects, ...plantedObjects(photo.subarray(0, 900)) }
  assert.equal(refusal(withTable(cut, PLANTED_TRAILER)), 'truncated')
})

test('what an earlier revision said is not in the copy, and that there was one is told', () => {
  const first = withTable({ ...objects, 5: ['<<>>', 'BT (earlier words of canary) Tj ET'] }, PLANTED_TRAILER)
  const second = withTable({ 5: ['<<>>', 'BT (Hello) Tj ET'] }, PLANTED_TRAILER, first, sectionOf(first))
  assert.ok(saidBy(container, bytesOf(second)).kinds.includes('earlier-version'))
  assert.ok(!saidBy(container, bytesOf(first)).kinds.includes('earlier-version'))
  const copy = clean(second)
  assert.match(copy, /\(Hello\) Tj/)
  assert.doesNotMatch(copy, /earlier/)
})

test('what Photoshop keeps of a photo in a PDF is told, and goes', () => {
  const credit = '\x1c\x02\x50\0\x0dcanary writer'
  const resource = `8BIM\x04\x04\0\0\0\0\0${String.fromCharCode(credit.length)}${credit}`
  const kept = '/PieceInfo<</AdobePhotoshop<</Private<</ImageResources 30 0 R>>>>>>'
  const page = (objects[4] as string).replace('/Thumb', kept + '$&')
  const file = withTable({ ...objects, 4: page, 30: ['<<>>', resource] }, PLANTED_TRAILER)
  const { owners } = saidBy(container, bytesOf(file)).facts
  assert.ok(owners.some(({ field, value }) => field === 'creator' && value === 'canary writer'))
  assert.doesNotMatch(clean(file), /canary/)
})

test('objects that nothing on the pages points to are not in the copy', () => {
  assert.doesNotMatch(clean(withTable({ ...objects, 40: '(leftover)' }, PLANTED_TRAILER)), /leftover/)
})

test('strings, names and numbers come out as they were spelt', () => {
  const odd = '<</Type/Page/Parent 2 0 R/Contents 5 0 R/MediaBox[+0 -.0 4. 00012]' +
    '/Resources<</Font<</A#20B#2F 6 0 R>>>>/Annots[<</Type/Annot' +
    '/Subtype/FreeText/Rect[0 0 1 1]/Contents(a\\)\\(\\\\(b)\\101\\\nc)/DA<4 1 4>/AP<</N<</On 5 0 R/AA 5 0 R>>>>>>]>>'
  const copy = clean(withTable({ ...objects, 4: odd }, PLANTED_TRAILER))
  const spelt = ['[+0 -.0 4. 00012]', '/A#20B#2F ', '(a\\)\\(\\\\(b)\\101\\\nc)', '<4 1 4>', '/On ', '/AA ']
  for (const kept of spelt) assert.ok(copy.includes(kept), kept)
})

const PATHS = ['file:///C:/Users/canary/x.html', 'C:\\\\Users\\\\canary\\\\x', '\\\\\\\\nas\\\\canary\\\\x',
  'smb://canary/x', '/media/canary/x', '~/canary', 'Macintosh HD:Users:canary:x', 'file:canary']

for (const path of PATHS) {
  test(`a place on a disk (${path}) does not stay in links, titles or texts that stand for a picture`, () => {
    const planted: PlantedObjects = {
      ...objects,
      1: (objects[1] as string).replace('/Lang', `/URI<</Base(${path}/)>>/Outlines 30 0 R/StructTreeRoot 32 0 R/Lang`),
      30: '<</Type/Outlines/First 31 0 R/Last 31 0 R>>', 31: `<</Title(${path})/Parent 30 0 R/Dest[4 0 R/Fit]>>`,
      32: '<</Type/StructTreeRoot/K 33 0 R>>',
      33: `<</S/Figure/P 32 0 R/Pg 4 0 R/K 0/Alt(Description: ${path})/ActualText 34 0 R/E(${path})/T(${path})>>`,
      34: `(${path})`,
      15: `<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/Contents(${path})/A<</S/URI/URI(${path})>>>>`,
      16: `<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S/GoToR/F<</F(${path})/UF(${path})>>>>>>`,
      10: `<</Type/Annot/Subtype/Widget/Rect[9 9 40 20]/FT/Tx/T(Name)/TU(${path})>>`,
    }
    const file = withTable(planted, PLANTED_TRAILER)
    const copy = clean(file)
    assert.doesNotMatch(copy, /canary/)
    assert.match(copy, /\/S\/Figure/)
    assert.match(copy, /\/Title\(file\)/)
    assert.ok(saidBy(container, bytesOf(file)).facts.computers.some((text) => text.includes('canary')))
    assert.equal(clean(copy), copy)
  })
}

test('links that everybody can follow, and words about pictures, stay', () => {
  for (const address of ['https://example.org/home/a', 'mailto:a@example.org', 'tel:+100', '#top', 'www.example.org']) {
    const link = `<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/Contents(A page)/A<</S/URI/URI(${address})>>>>`
    assert.ok(clean(withTable({ ...objects, 15: link }, PLANTED_TRAILER)).includes(link), address)
  }
  const words = `<</S/Figure/P 32 0 R/K 0/Alt(Birds and/or bees at home: 1:2)/ActualText(/ok)/E(etc.)>>`
  const root = (objects[1] as string).replace('/Lang', '/StructTreeRoot 32 0 R/Lang')
  const copy = clean(withTable({ ...objects, 1: root, 32: '<</K 33 0 R>>', 33: words }, PLANTED_TRAILER))
  for (const text of ['(Birds and/or bees at home: 1:2)', '(etc.)']) assert.ok(copy.includes(text), text)
})

test('remarks and names of files among the instructions of a page go, and the instructions stay', () => {
  const drawn = (content: string): string => {
    const copy = clean(withTable({ ...objects, 5: ['<<>>', content] }, PLANTED_TRAILER))
    assert.equal(clean(copy), copy)
    const [, data = ''] = /FlateDecode[^>]*>>\nstream\n([^]*?)\nendstream/.exec(copy) ?? []
    return data ? latin1(unzlibSync(bytesOf(data))) : copy
  }
  assert.equal(drawn('q % drawn by canary\n1 0 0 1 0 0 cm (100% (sure)) Tj %canary\nQ'),
    'q \n1 0 0 1 0 0 cm (100% (sure)) Tj \nQ')
  assert.equal(drawn('/Span<</MCID 1/ActualText(C:\\\\Users\\\\canary\\\\x.png)/Lang(en)>>BDC (a) Tj EMC'),
    '/Span<</MCID 1/Lang(en)>>BDC (a) Tj EMC')
  const picture = 'q BI /W 2 /H 1 /CS /G /BPC 8 ID \x25\x28 EI Q /Span<</ActualText(fi)>>BDC [(a)-1<62>]TJ EMC'
  assert.ok(drawn(picture).includes(picture), 'nothing to take out')
  assert.equal(drawn(picture + ' % canary'), picture + ' \n')
  const photoInline = ['<<>>', 'q BI /W 2 /H 1 /F [/DCT] ID \xff\xd8canary EI Q'] as const
  assert.equal(refusal(withTable({ ...objects, 5: photoInline }, PLANTED_TRAILER)), 'embedded-object')
})

test('passwords, portfolios, films and forms of other programs are refused with their reason', () => {
  const catalog = (more: string): PlantedObjects =>
    ({ ...objects, 1: (objects[1] as string).replace('/Lang', `${more}/Lang`) })
  assert.equal(refusal(withTable(objects, PLANTED_TRAILER + '/Encrypt<</Filter/Standard>>')), 'encrypted')
  assert.equal(refusal(withTable(catalog('/Collection<</View/D>>'), PLANTED_TRAILER)), 'embedded-object')
  assert.equal(refusal(withTable(catalog('/NeedsRendering true'), PLANTED_TRAILER)), 'unsupported')
  const film = { ...objects, 15: '<</Type/Annot/Subtype/Screen/Rect[0 0 1 1]>>' }
  assert.equal(refusal(withTable(film, PLANTED_TRAILER)), 'embedded-object')
})

test('a damaged PDF is refused and not repaired by guessing', () => {
  const file = FILES['with a table']
  const broken = {
    'cut off': file.slice(0, -40), 'without a directory': file.replaceAll('startxref', 'startxxxx'),
    'a wrong place': file.replace(/(\n4 1\n)\d{10}/, '$10000000020'),
    'a wrong length': file.replace('/Length 70>>', '/Length 60>>'),
    'no pages': file.replace('/Pages 2 0 R', '/Bages 2 0 R'), 'an open string': file.replace('(why?)', '(why?'),
    'a directory in a circle': file.replace('/Size 99', `/Prev ${sectionOf(file)}/Size 99`),
  }
  for (const [how, bytes] of Object.entries(broken)) assert.equal(refusal(bytes), 'malformed', how)
})

test('arrays in arrays, streams that share bytes, and objects packed on each other come to an end', () => {
  assert.equal(refusal(withTable({ ...objects, 6: '['.repeat(100_000) }, PLANTED_TRAILER)), 'malformed')
  const many = Object.fromEntries(Array.from({ length: 40 }, (_, i) =>
    [20 + i, [`<</A ${i < 39 ? 21 + i : 1} 0 R>>`, 'x'.repeat(1000)] as const]))
  const nested = withTable({ ...objects, ...many, 5: ['<</BBox 20 0 R>>', 'x'] }, PLANTED_TRAILER)
  assert.equal(refusal(nested), undefined)
  const bomb = latin1(zlibSync(bytesOf('1 0 '.repeat(50_000) + '[' + '1 '.repeat(50_000) + ']')))
  const packed = ['<</Type/ObjStm/N 50000/First 200000/Filter/FlateDecode>>', bomb] as const
  const packedOn = withStreams({ ...objects, 97: packed }, PLANTED_TRAILER)
  assert.equal(refusal(packedOn), undefined)
})

test('a PDF changed anywhere never throws, and what is cleaned is clean', () => {
  assert.ok(cleanedOfChanged(container, Object.values(FILES).map(bytesOf), 1500) > 100)
})
