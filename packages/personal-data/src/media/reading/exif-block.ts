import type { FactList, TimeFact } from '../facts.ts'
import { minutesOf } from '../facts.ts'
import type { Block } from './block.ts'
import type { Directory, Field, Source } from './directory.ts'
import { directoryAt, hexOf, numberOf, numbersOf, openBlock, textOf, windowsText } from './directory.ts'
import { encodedText, readGps } from './gps.ts'
import { readMakerNote } from './maker-note.ts'
import type { Camera, Reading, TagReader, Tags } from './tags.ts'
import { id, owner, previewLength, readFields, serial, tags, text } from './tags.ts'

const windows = (list: Parameters<FactList['text']>[0]): TagReader => (field, { facts }) =>
  facts.text(list, windowsText(field))

/** Adobe's raw converter writes `Owner's Name: …` and the like. */
const afterColon = (take: (value: string, facts: FactList) => void): TagReader => (field, { facts }) =>
  take(textOf(field).replace(/^[^:]{1,30}: /, ''), facts)

const block = (kind: Block['kind']): TagReader => ({ value }, { blocks }) => {
  blocks.push({ kind, bytes: value })
}

// CIPA DC-008 (EXIF 3.0), TIFF 6.0, DNG 1.7, Windows. The main and the Exif directory share their numbers.
const TAGS: Tags = tags({
  0x010d: text('texts'), 0x010e: text('texts'), 0x011d: text('texts'), 0x0131: text('software'),
  0x013b: owner('artist'), 0x013c: text('computers'), 0x0151: text('texts'), 0x8298: owner('copyright'),
  0x9286: (field, { facts }) => facts.text('texts', encodedText(field)),
  0x9c9b: windows('texts'), 0x9c9c: windows('texts'), 0x9c9e: windows('texts'), 0x9c9f: windows('texts'),
  0x9c9d: (field, { facts }) => facts.owner('author', windowsText(field)),
  0xa420: id('image'), 0xa430: owner('owner'), 0xa431: serial('camera'), 0xa434: text('lenses'),
  0xa435: serial('lens'), 0xa436: text('texts'), 0xa437: owner('artist'), 0xa438: owner('editor'),
  0xa439: text('software'), 0xa43a: text('software'), 0xa43b: text('software'), 0xa43c: text('software'),
  0xc62f: serial('camera'), 0xc68b: text('computers'),
  0xc65d: ({ value }, { facts }) => facts.id('document', hexOf(value)),
  0xfde8: afterColon((value, facts) => facts.owner('owner', value)),
  0xfde9: afterColon((value, facts) => facts.serial('camera', value)),
  0xc6d2: text('texts'), 0xc6d3: text('texts'),
  0x0202: previewLength('thumbnail'),
  0x02bc: block('xmp'), 0x83bb: block('iptc'), 0x8649: block('photoshop'),
  0x882a: (field, { source, facts }) => facts.offset((numbersOf(source, field)[0] ?? NaN) * 60),
})

const TIMES: readonly (readonly [tag: number, zone: number, field: TimeFact['field']])[] = [
  [0x9003, 0x9011, 'taken'], [0x9004, 0x9012, 'digitised'], [0x0132, 0x9010, 'changed'],
]

const EXIF_DIRECTORY = 0x8769
const GPS_DIRECTORY = 0x8825
const SUB_DIRECTORIES = 0x014a
const INTEROPERABILITY = 0xa005
const MAKER_NOTE = 0x927c
const PRIVATE_DATA = 0xc634
const POINTERS = new Set([GPS_DIRECTORY, MAKER_NOTE, PRIVATE_DATA])
// A hostile file could name the same place thousands of times.
const MOST_DIRECTORIES = 64
const MOST_POINTERS = 12

/**
 * Reads an EXIF block or a whole TIFF file: every directory of its chain, those inside it, and the maker's notes.
 * Directories that point at each other are read once. Returns the blocks of other formats that lie in it.
 */
export function readExifFacts(bytes: Uint8Array, facts: FactList): readonly Block[] {
  const opened = openBlock(bytes)
  return opened ? readDirectories(opened, opened.first, facts) : []
}

/** Reads the directory at `first` and all that follow from it; returns the blocks of other formats inside. */
export function readDirectories(source: Source, first: number, facts: FactList): readonly Block[] {
  const seen = new Set<number>()
  const waiting = [first]
  const directories: Directory[] = []
  while (waiting.length && seen.size < MOST_DIRECTORIES) {
    const offset = waiting.shift() ?? 0
    if (offset < 8 && offset !== first || seen.has(offset)) continue
    seen.add(offset)
    const directory = directoryAt(source, offset)
    directories.push(directory)
    if (directory.next) waiting.push(directory.next)
    for (const field of directory.fields) {
      if ([EXIF_DIRECTORY, SUB_DIRECTORIES, INTEROPERABILITY].includes(field.tag)) {
        waiting.push(...numbersOf(source, field).slice(0, 16))
      }
    }
  }
  const all = directories.flatMap(({ fields }) => fields)
  const camera = cameraOf(all, facts)
  const reading: Reading = { source, facts, camera, blocks: [] }
  readTimes(all, facts)
  readFields(all, TAGS, reading)
  for (const field of all.filter(({ tag }) => POINTERS.has(tag)).slice(0, MOST_POINTERS)) readPointer(field, reading)
  return reading.blocks
}

function readPointer(field: Field, reading: Reading): void {
  const { source, camera } = reading
  if (field.tag === GPS_DIRECTORY) readGps(directoryAt(source, numberOf(source, field)).fields, reading)
  else if (field.tag === MAKER_NOTE && field.value.length > 8) readMakerNote(field, reading)
  else if (field.tag === PRIVATE_DATA && camera.make) readPrivateData(field, reading)
}

/** DNG keeps the notes of the original raw file behind `Adobe\0MakN`, a length, a byte order and an old offset. */
function readPrivateData(field: Field, reading: Reading): void {
  const { value } = field
  const mark = String.fromCharCode(...value.subarray(0, 10))
  if (mark !== 'Adobe\0MakN' || value.length < 24) return
  const note = { ...field, tag: MAKER_NOTE, start: field.start + 20, value: value.subarray(20) }
  readMakerNote(note, { ...reading, source: { ...reading.source, little: value[14] === 0x49 } })
}

function cameraOf(fields: readonly Field[], facts: FactList): Camera {
  const make = textOf(fields.find(({ tag }) => tag === 0x010f))
  const model = textOf(fields.find(({ tag }) => tag === 0x0110))
  facts.text('devices', model.startsWith(make) ? model : `${make} ${model}`)
  return { make, model }
}

function readTimes(fields: readonly Field[], facts: FactList): void {
  for (const [tag, zone, what] of TIMES) {
    const offset = minutesOf(textOf(fields.find((field) => field.tag === zone)))
    const told = fields.find((field) => field.tag === tag)
    if (told) facts.time(what, textOf(told), offset)
    else if (offset !== undefined) facts.offset(offset)
  }
}
