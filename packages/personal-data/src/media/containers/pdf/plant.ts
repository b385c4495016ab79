/** For tests: PDF files written object by object, and not with the code that is tested. */
import { zlibSync } from 'fflate'
import { bytesOf, latin1, u32Bytes } from '../../bytes.ts'

/** Objects by number, each as it is written; a stream is a dictionary without length and its data. */
export type PlantedObjects = Readonly<Record<number, string | readonly [dictionary: string, data: string]>>

const HEADER = '%PDF-1.7\n%\xe2\xe3\xcf\xd3\n'

const written = (object: PlantedObjects[number]): string => typeof object === 'string' ? object
  : `${object[0].replace(/>>$/, `/Length ${object[1].length}>>`)}\nstream\n${object[1]}\nendstream`

/** A file with a table, or more of these objects after a file: one revision. */
export function withTable(objects: PlantedObjects, trailer: string, before = HEADER, previous?: number): string {
  let text = before
  const rows: string[] = []
  for (const [number, object] of Object.entries(objects)) {
    rows.push(`${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`)
    text += `${number} 0 obj\n${written(object)}\nendobj\n`
  }
  const start = text.length
  const link = previous === undefined ? '' : `/Prev ${previous}`
  return `${text}xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n` +
    `<</Size 99${link}${trailer}>>\nstartxref\n${start}\n%%EOF\n`
}

/** Where the newest section of a file begins. */
export const sectionOf = (file: string): number => Number(/startxref\n(\d+)\n%%EOF\n$/.exec(file)?.[1])

/** A file whose objects, streams apart, stand in a stream of objects, and whose directory is a stream. */
export function withStreams(objects: PlantedObjects, trailer: string): string {
  let text = HEADER
  const places = new Map<number, readonly [number, number, number]>()
  const add = (number: number, object: PlantedObjects[number]): void => {
    places.set(number, [1, text.length, 0])
    text += `${number} 0 obj\n${written(object)}\nendobj\n`
  }
  const packed = Object.entries(objects).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
  for (const [number, object] of Object.entries(objects)) if (typeof object !== 'string') add(Number(number), object)
  let head = ''
  let body = ''
  packed.forEach(([number, object], i) => {
    places.set(Number(number), [2, 98, i])
    head += `${number} ${body.length} `
    body += object + '\n'
  })
  const pack = (content: string): string => latin1(zlibSync(bytesOf(content)))
  add(98, [`<</Type/ObjStm/N ${packed.length}/First ${head.length}/Filter/FlateDecode>>`, pack(head + body)])
  const start = text.length
  const row = (number: number): string => {
    const [kind, first, second] = places.get(number) ?? [0, 0, 0]
    return latin1(Uint8Array.of(kind, ...u32Bytes(first), second))
  }
  const rows = Array.from({ length: 99 }, (_, number) => row(number)).join('')
  text += `99 0 obj\n${written([`<</Type/XRef/W[1 4 1]/Size 99/Filter/FlateDecode${trailer}>>`, pack(rows)])}\nendobj\n`
  return `${text}startxref\n${start}\n%%EOF\n`
}

const packet = '<x:xmpmeta xmlns:x="adobe:ns:meta/">' +
  '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description ' +
  'rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/" ' +
  'xmpMM:DocumentID="uuid:canary-document"><dc:creator><rdf:Seq><rdf:li>canary writer</rdf:li></rdf:Seq></dc:creator>' +
  '</rdf:Description></rdf:RDF></x:xmpmeta>'

/** A page with a note of a reviewer, a form with a signature, a picture, an attached file and scripts. */
export const plantedObjects = (picture: Uint8Array): PlantedObjects => ({
  1: '<</Type/Catalog/Pages 2 0 R/Metadata 3 0 R/PieceInfo<</Canary<</Private(canary)>>>>/OpenAction 9 0 R' +
    '/AcroForm<</Fields[10 0 R]/SigFlags 3>>' +
    '/Names<</EmbeddedFiles<</Names[(canary.txt) 12 0 R]>>/JavaScript<</Names[(canary) 9 0 R]>>' +
    '/Dests<</Names[(top)[4 0 R/Fit]]>>>>/Lang(en)>>',
  2: '<</Type/Pages/Kids[4 0 R]/Count 1>>',
  3: ['<</Type/Metadata/Subtype/XML>>', packet],
  4: '<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 100]/Contents 5 0 R' +
    '/LastModified(D:20240302140500)/ID(canary)/PTEX.Canary(canary)' +
    '/Resources<</Font<</AF 6 0 R>>/XObject<</Metadata 7 0 R>>/Properties<</MC0<</Metadata 3 0 R>>>>' +
    '/ColorSpace<</C[/ICCBased 14 0 R]>>>>' +
    '/Annots[8 0 R 10 0 R 11 0 R 15 0 R 16 0 R]/Thumb 3 0 R/AA<</O 9 0 R>>>>',
  5: ['<<>>', 'BT /AF 12 Tf 9 50 Td (Hello) Tj ET q 20 0 0 20 150 9 cm /Metadata Do Q'],
  6: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  7: ['<</Type/XObject/Subtype/Image/Width 48/Height 32/ColorSpace/DeviceGray/BitsPerComponent 8' +
    '/Filter/DCTDecode/Metadata 3 0 R' +
    '/LastModified(canary)>>', latin1(picture)],
  8: '<</Type/Annot/Subtype/Text/Rect[1 1 9 9]/Contents(why?)/T(canary reviewer)' +
    '/M(D:20240302140600Z)/CreationDate(D:20240302140600Z)' +
    '/NM(canary-4711)/RC(<body xfa:APIVersion="canary"/>)/F 4>>',
  9: '<</S/JavaScript/JS(canary\\(\\))>>',
  10: '<</Type/Annot/Subtype/Widget/Rect[9 9 40 20]/FT/Sig/T(Signature1)/V 13 0 R>>',
  11: '<</Type/Annot/Subtype/FileAttachment/Rect[1 1 9 9]/FS 12 0 R/T(canary reviewer)>>',
  12: '<</Type/Filespec/F(canary.txt)/EF<</F 17 0 R>>>>',
  13: '<</Type/Sig/Name(canary signer)/Location(canary town)/M(D:20240302140700Z)/ByteRange[0 1 2 3]/Contents<00>>>',
  15: '<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S/URI/URI(https://example.org/page)>>>>',
  16: '<</Type/Annot/Subtype/Link/Rect[1 1 9 9]/A<</S/Launch/F(/Users/canary/notes.txt)>>>>',
  17: ['<<>>', 'canary attachment'],
  18: '<</Author(canary author)/Title<FEFF00630061006E0061007200790020007400690074006C0065>/Creator(canary writer 2)' +
    "/CreationDate(D:20240302140500+03'30')>>",
})

/** The trailer of a file with {@link plantedObjects}. */
export const PLANTED_TRAILER = '/Root 1 0 R/Info 18 0 R/ID[<CA4A1211><CA4A1212>]'
