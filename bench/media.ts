import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { type Figure, tableOf as tableOfFigures } from './figure.ts'
import type { Measurement } from './measurement.ts'
import { askExiftool, hasExiftool, type Told } from './media/exiftool.ts'
import { examine, type Examined } from './media/examine.ts'
import { FIELDS, goldOf } from './media/fields.ts'
import { bytesOrWhy, largest, listFolder, type LeftOut, type Listing } from './media/folder.ts'
import { loadReaders } from './media/readers.ts'
import { testDataFolder } from './test-data.ts'

/** How much of one field was found, in files and in single values. */
interface Found {
  readonly field: string
  /** Files in which ExifTool finds it, and in how many of them each other side does. */
  readonly files: number
  readonly ours: number
  readonly others: Readonly<Record<string, number>>
  /** Files in which only we find it. */
  readonly more: number
  readonly values: number
  readonly valuesFound: number
  /** Names of the files where we miss a value. */
  readonly missed: readonly string[]
  /** Cleaned copies in which ExifTool still finds it. */
  readonly left: readonly string[]
}

interface Result {
  readonly files: number
  /** Files that were not measured, by the reason. */
  readonly leftOut: Readonly<Partial<Record<LeftOut, readonly string[]>>>
  readonly megabytes: number
  readonly found: readonly Found[]
  readonly filesPerSecond: Readonly<Record<string, number>>
  readonly megabytesPerSecond: { readonly read: number, readonly cleaned: number }
  readonly cleaned: number
  /** Cleaned copies in which ExifTool finds any EXIF but the orientation, or any XMP, IPTC or maker's note. */
  readonly leftAnything: readonly string[]
  readonly imageDataCompared: number
  readonly imageDataChanged: readonly string[]
  readonly refused: Readonly<Record<string, readonly string[]>>
}

/** What pictures and other files say about people: found and cleaned, with ExifTool as the judge. */
export const media: Measurement = {
  name: 'media',
  usage: '[--folder DIR] [--json]',
  run: async args => {
    const options = { folder: { type: 'string' }, json: { type: 'boolean' } } as const
    const { values } = parseArgs({ args: [...args], options })
    const folder = values.folder ?? defaultFolder()
    const missing = folder === undefined ? 'There is no folder exif in the test data: name one with --folder.'
      : await hasExiftool() ? undefined : 'ExifTool is needed as the judge (Debian: libimage-exiftool-perl).'
    if (folder === undefined || missing !== undefined) {
      console.error(missing)
      process.exitCode = 2
      return
    }
    const listing = await listFolder(resolve(folder))
    const result = listing === undefined ? undefined : await measure(listing)
    if (result === undefined || result.files === 0) {
      console.error(result ? `${folder}: There is no file in it of a kind that is read.` : `${folder}: This is no folder.`)
      if (result) console.error(leftOutLines(result).join('\n'))
      process.exitCode = 2
      return
    }
    console.log(values.json === true ? JSON.stringify(result, null, 2) : tableOf(result))
  },
}

function defaultFolder(): string | undefined {
  const folder = testDataFolder()
  return folder === undefined ? undefined : join(folder, 'exif')
}

async function measure({ files, leftOut: already }: Listing): Promise<Result> {
  const copies = await mkdtemp(join(tmpdir(), 'small-places-clean-'))
  try {
    const leftOut: Partial<Record<LeftOut, string[]>> = {}
    for (const [path, why] of already) (leftOut[why] ??= []).push(path)
    const readers = await loadReaders()
    const examined: Examined[] = []
    // One at a time: a folder may hold more than memory does.
    for (const path of files) {
      const bytes = await bytesOrWhy(path)
      if (typeof bytes === 'string') (leftOut[bytes] ??= []).push(path)
      else examined.push(await examine(path, bytes, readers, copies, examined.length))
    }
    const megabytes = examined.reduce((sum, { size }) => sum + size, 0) / 1e6
    const { told, seconds } = await askExiftool(examined.map(({ path }) => path))
    const clean = await judged(examined)
    const total = (name: string): number => examined.reduce((sum, one) => sum + (one.seconds[name] ?? 0), 0)
    const rate = (name: string): readonly [string, number] => [name, examined.length / total(name)]
    return {
      files: examined.length, leftOut, megabytes,
      found: FIELDS.map(field => foundOf(field, examined, told, readers.map(({ name }) => name), clean.told)),
      filesPerSecond: {
        ...Object.fromEntries([rate('ours'), rate('cleaning')]), exiftool: examined.length / seconds,
        ...Object.fromEntries(readers.map(({ name }) => rate(name))),
      },
      megabytesPerSecond: { read: megabytes / total('ours'), cleaned: megabytes / total('cleaning') },
      ...clean.result,
    }
  } finally {
    await rm(copies, { recursive: true })
  }
}

function foundOf(
  field: typeof FIELDS[number], examined: readonly Examined[], told: ReadonlyMap<string, Told>,
  readers: readonly string[], clean: ReadonlyMap<string, Told>
): Found {
  let [files, ours, more, values, valuesFound] = [0, 0, 0, 0, 0]
  const others = Object.fromEntries(readers.map(name => [name, 0]))
  const missed: string[] = []
  for (const { path, facts, theirs } of examined) {
    const wanted = goldOf(told.get(path) ?? {}, field)
    const had = facts ? field.ours(facts) : []
    if (wanted.length === 0) {
      if (had.length > 0) more++
      continue
    }
    files++
    const matched = wanted.filter(value => had.some(own => field.same(value, own)))
    values += wanted.length
    valuesFound += matched.length
    if (matched.length > 0) ours++
    if (matched.length < wanted.length) missed.push(path)
    for (const [name, found] of theirs) {
      if (found.some(tag => field.tag.test(`x:${tag}`))) others[name] = (others[name] ?? 0) + 1
    }
  }
  const left = [...clean].filter(([, told]) => goldOf(told, field).length > 0).map(([path]) => path)
  return { field: field.name, files, ours, others, more, values, valuesFound, missed, left }
}

/** What no cleaned copy may hold, by ExifTool's groups. The orientation is all of EXIF that stays. */
const identifying = new RegExp('^(?!IFD\\d+:(Orientation|ImageWidth|ImageHeight|BitsPerSample|Compression|' +
  'PhotometricInterpretation|Strip\\w+|SamplesPerPixel|RowsPerStrip|PlanarConfiguration|[XY]Resolution|DotRange|' +
  'ResolutionUnit|Tile\\w+|Predictor|ExtraSamples|SampleFormat|ColorMap|FillOrder|T[46]Options|InkSet|NumberofInks|' +
  'WhitePoint|PrimaryChromaticities|YCbCr\\w+|ReferenceBlackWhite|JPEGTables|(Old)?SubfileType|TransferFunction|' +
  'HalftoneHints|PageNumber|Thresholding|M(in|ax)SampleValue|GrayResponse\\w+)$)' +
  '(IFD|ExifIFD|GPS|SubIFD|InteropIFD|XMP|IPTC|Photoshop|MakerNotes|MPF|Canon|Nikon|Sony|Olympus|Panasonic|' +
  'FujiFilm|Pentax|Samsung|Apple|Ricoh|Casio|Kodak|Ducky|CIFF|FLIR|Leica)')

/** What ExifTool tells of the clean copies, and what became of their pictures. */
async function judged(examined: readonly Examined[]): Promise<{
  readonly told: ReadonlyMap<string, Told>
  readonly result: Pick<Result, 'cleaned' | 'leftAnything' | 'imageDataCompared' | 'imageDataChanged' | 'refused'>
}> {
  const refused: Record<string, string[]> = {}
  const originals = new Map<string, string>()
  for (const { path, clean } of examined) {
    if ('copy' in clean) originals.set(clean.copy, path)
    else (refused[clean.refused] ??= []).push(path)
  }
  const { told } = await askExiftool([...originals.keys()])
  const byOriginal = new Map([...told].map(([copy, tags]) => [originals.get(copy) ?? copy, tags]))
  const leftAnything = [...byOriginal].flatMap(([path, tags]) => {
    const left = Object.keys(tags).filter(tag => identifying.test(tag))
    return left.length > 0 ? [`${path}: ${left.join(' ')}`] : []
  })
  const compared = examined.filter(({ isSamePicture }) => isSamePicture !== undefined)
  const imageDataChanged = compared.filter(({ isSamePicture }) => isSamePicture === false).map(({ path }) => path)
  return {
    told: byOriginal,
    result: { cleaned: originals.size, leftAnything, imageDataCompared: compared.length, imageDataChanged, refused },
  }
}

const mostNamed = 10

/** Which files were not measured and why. */
function leftOutLines({ leftOut }: Result): readonly string[] {
  return Object.entries(leftOut).flatMap(([why, paths]) => [
    `left out as ${why}${why === 'too-large' ? ` (over ${largest / 2 ** 20} MiB)` : ''}: ${paths.length}`,
    ...paths.slice(0, mostNamed).map(path => `  ${JSON.stringify(path)}`),
    ...paths.length > mostNamed ? [`  and ${paths.length - mostNamed} more (all with --json)`] : [],
  ])
}

function tableOf(result: Result): string {
  const others = Object.keys(result.found[0]?.others ?? {})
  const rows = [
    ['found in files', 'ExifTool', 'ours', ...others, 'only ours', 'values', 'left after cleaning'],
    ...result.found.map(({ field, files, ours, others: theirs, more, values, valuesFound, left }) => [
      field, String(files), String(ours), ...others.map(name => String(theirs[name] ?? 0)), String(more),
      `${valuesFound}/${values}`, String(left.length),
    ]),
  ]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => (row[column] ?? '').length)))
  const lines = rows.map(row => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ').trimEnd())
  const speeds = Object.entries(result.filesPerSecond).map(([name, speed]) => `${name} ${speed.toFixed(0)}`)
  const refused = Object.entries(result.refused).map(([why, paths]) => `${paths.length} ${why}`)
  return [
    `${result.files} files, ${result.megabytes.toFixed(0)} MB`, '', ...lines, '',
    `files a second: ${speeds.join(', ')}`,
    `MB a second: read ${result.megabytesPerSecond.read.toFixed(0)}, ` +
      `cleaned ${result.megabytesPerSecond.cleaned.toFixed(0)}`,
    `cleaned ${result.cleaned}; refused ${refused.join(', ') || 'none'}`,
    `something left by ExifTool's groups: ${result.leftAnything.length}`,
    `compressed picture the same: ${result.imageDataCompared - result.imageDataChanged.length} of ` +
      String(result.imageDataCompared),
    ...leftOutLines(result), '', tableOfFigures(figuresOf(result)),
  ].join('\n')
}

/** Found and read, beside the readers of photos that ran here. */
function figuresOf({ found, filesPerSecond }: Result): readonly Figure[] {
  const total = (pick: (one: Found) => number): number => found.reduce((sum, one) => sum + pick(one), 0)
  const held = (what: string, ours: number, unit: string, who: string, value: number): Figure =>
    ({ what, ours, unit, against: { who, value, more: true } })
  const { ours: speed = 0, cleaning: _, ...speeds } = filesPerSecond
  const what = 'fields found, of those that ExifTool finds'
  return [
    held(what, total(({ ours }) => ours), 'files', 'ExifTool', total(({ files }) => files)),
    ...Object.keys(found[0]?.others ?? {}).map(name =>
      held(what, total(({ ours }) => ours), 'files', name, total(({ others }) => others[name] ?? 0))),
    held('files read', speed, 'files/s', 'our goal', 500),
    ...Object.entries(speeds).map(([name, value]) => held('files read', speed, 'files/s', name, value)),
  ]
}
