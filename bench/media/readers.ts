import { loadPeer } from '../peers.ts'

/** ExifTool's names of everything that another program finds in a file, or nothing where it cannot read it. */
export type NamesOf = (bytes: Uint8Array<ArrayBuffer>) => Promise<readonly string[]>

/** Another program that reads metadata. */
export interface Reader {
  readonly name: string
  readonly namesOf: NamesOf
}

interface Exifr {
  readonly parse: (bytes: Uint8Array, options: unknown) => Promise<Readonly<Record<string, unknown>> | undefined>
  readonly thumbnail: (bytes: Uint8Array) => Promise<Uint8Array | undefined>
}

interface ExifReader {
  readonly load: (bytes: ArrayBuffer, options: unknown) => Readonly<Record<string, unknown>>
}

const everything = {
  tiff: true, ifd0: true, ifd1: true, exif: true, gps: true, interop: true, makerNote: true, userComment: true,
  xmp: true, icc: false, iptc: true, jfif: true, ihdr: true, multiSegment: true, mergeOutput: true, sanitize: false,
}

/** The programs of the npm registry that can be loaded here. */
export async function loadReaders(): Promise<readonly Reader[]> {
  const [exifr, exifreader] = await Promise.all([loadPeer('exifr'), loadPeer('exifreader')])
  return [
    ...exifr === undefined ? [] : [{ name: 'exifr', namesOf: exifrNames(entryOf(exifr, 'parse') as Exifr) }],
    ...exifreader === undefined ? []
      : [{ name: 'exifreader', namesOf: exifReaderNames(entryOf(exifreader, 'load') as ExifReader) }],
  ]
}

/** The object with that method: a module of the older kind has it below `default`. */
const entryOf = (module: unknown, method: string): unknown => {
  const outer = module as Readonly<Record<string, unknown>>
  return typeof outer[method] === 'function' ? outer : outer['default']
}

const saysSomething = (value: unknown): boolean =>
  typeof value === 'string' ? !/^[\s0]*$/.test(value) : value !== undefined && value !== null && value !== 0

/** What others call otherwise than ExifTool does. */
const aliases: Readonly<Record<string, string>> = {
  thumbnail: 'ThumbnailImage', latitude: 'GPSLatitude', regions: 'RegionInfo', byline: 'By-line', rights: 'Rights',
  creator: 'Creator', bodyserialnumber: 'SerialNumber', digitalcreationdate: 'DateCreated', datetime: 'ModifyDate',
}

const filled = (entries: readonly (readonly [string, unknown])[]): readonly string[] =>
  entries.filter(([, value]) => saysSomething(value)).map(([name]) => {
    const plain = name.replace(/[\s-]/g, '')
    return aliases[plain.toLowerCase()] ?? plain
  })

const exifrNames = (exifr: Exifr): NamesOf => async bytes => {
  const told = await exifr.parse(bytes, everything).catch(() => undefined)
  const thumbnail = await exifr.thumbnail(bytes).catch(() => undefined)
  return filled([...Object.entries(told ?? {}), ['thumbnail', thumbnail?.length]])
}

const exifReaderNames = (exifreader: ExifReader): NamesOf => async bytes => {
  try {
    const whole = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)
    const told = exifreader.load(whole, { includeUnknown: true })
    return filled(Object.entries(told).map(([name, tag]) =>
      [name, (tag as { readonly description?: unknown } | undefined)?.description ?? tag] as const))
  } catch {
    return []
  }
}
