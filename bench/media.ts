import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { cleanFile, fileKind, readFacts, type MediaFacts } from '@small-places/personal-data/media'
import { type Figure, tableOf as tableOfFigures } from './figure.ts'
import type { Measurement } from './measurement.ts'
import { askExiftool, hasExiftool, type Told } from './media/exiftool.ts'
import { FIELDS, goldOf } from './media/fields.ts'
import { imageDataOf } from './media/image-data.ts'
import { loadReaders, type Reader } from './media/readers.ts'
import { testDataFolder } from './test-data.ts'

/** One file with what each side says of it. */
interface Sample {
  readonly path: string
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly facts: MediaFacts | undefined
  readonly gold: Told
}

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
  readonly megabytes: number
  readonly found: readonly Found[]
  readonly filesPerSecond: Readonly<Record<string, number>>
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
    const names = await filesIn(resolve(folder))
    const result = names === undefined ? undefined : await measure(names)
    if (result === undefined || result.files === 0) {
      console.error(result ? `${folder}: There is no file in it of a kind that is read.` : `${folder}: This is no folder.`)
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

/** The paths of all files in a folder and its folders; nothing where there is no such folder. */
async function filesIn(folder: string): Promise<readonly string[] | undefined> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => undefined)
  return entries?.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name)).sort()
}

async function measure(names: readonly string[]): Promise<Result> {
  const files = (await Promise.all(names.map(async path => ({ path, bytes: new Uint8Array(await readFile(path)) }))))
    .filter(({ bytes }) => fileKind(bytes) !== undefined)
  const megabytes = files.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6
  const { told, seconds } = await askExiftool(files.map(({ path }) => path))
  const samples = files.map(({ path, bytes }): Sample => {
    const read = readFacts(bytes)
    return { path, bytes, gold: told.get(path) ?? {}, facts: read.ok ? read.value : undefined }
  })
  const readers = await loadReaders()
  const theirs = new Map(await Promise.all(readers.map(async ({ name, namesOf }) =>
    [name, await Promise.all(files.map(({ bytes }) => namesOf(bytes)))] as const)))
  const clean = await cleanAll(samples)
  return {
    files: files.length, megabytes, found: FIELDS.map(field => foundOf(field, samples, theirs, clean.told)),
    filesPerSecond: {
      ours: rate(files.length, () => { for (const { bytes } of files) readFacts(bytes) }),
      exiftool: files.length / seconds, ...await ratesOf(readers, files),
    },
    ...clean.result,
  }
}

function foundOf(
  field: typeof FIELDS[number], samples: readonly Sample[], theirs: ReadonlyMap<string, readonly (readonly string[])[]>,
  clean: ReadonlyMap<string, Told>
): Found {
  let [files, ours, more, values, valuesFound] = [0, 0, 0, 0, 0]
  const others = Object.fromEntries([...theirs.keys()].map(name => [name, 0]))
  const missed: string[] = []
  samples.forEach(({ path, gold, facts }, index) => {
    const wanted = goldOf(gold, field)
    const had = facts ? field.ours(facts) : []
    if (wanted.length === 0) {
      if (had.length > 0) more++
      return
    }
    files++
    const matched = wanted.filter(value => had.some(own => field.same(value, own)))
    values += wanted.length
    valuesFound += matched.length
    if (matched.length > 0) ours++
    if (matched.length < wanted.length) missed.push(path)
    for (const [name, found] of theirs) {
      if (found[index]?.some(tag => field.tag.test(`x:${tag}`)) === true) others[name] = (others[name] ?? 0) + 1
    }
  })
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

async function cleanAll(samples: readonly Sample[]): Promise<{
  readonly told: ReadonlyMap<string, Told>
  readonly result: Pick<Result, 'cleaned' | 'leftAnything' | 'imageDataCompared' | 'imageDataChanged' | 'refused'>
}> {
  const folder = await mkdtemp(join(tmpdir(), 'small-places-clean-'))
  try {
    const refused: Record<string, string[]> = {}
    const imageDataChanged: string[] = []
    const originals = new Map<string, string>()
    let imageDataCompared = 0
    for (const [index, { path, bytes }] of samples.entries()) {
      const clean = cleanFile(bytes)
      if (!clean.ok) {
        (refused[clean.error] ??= []).push(path)
        continue
      }
      const copy = join(folder, `${index}${extname(path)}`)
      await writeFile(copy, clean.value.bytes)
      originals.set(copy, path)
      const [before, after] = [imageDataOf(bytes), imageDataOf(clean.value.bytes)]
      if (before !== undefined) imageDataCompared++
      if (before !== after) imageDataChanged.push(path)
    }
    const { told } = await askExiftool([...originals.keys()])
    const byOriginal = new Map([...told].map(([copy, tags]) => [originals.get(copy) ?? copy, tags]))
    const leftAnything = [...byOriginal].flatMap(([path, tags]) => {
      const left = Object.keys(tags).filter(tag => identifying.test(tag))
      return left.length > 0 ? [`${path}: ${left.join(' ')}`] : []
    })
    return {
      told: byOriginal,
      result: { cleaned: originals.size, leftAnything, imageDataCompared, imageDataChanged, refused },
    }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** Files a second, the best of three runs: the first warms up. */
function rate(count: number, run: () => void): number {
  return count / Math.min(...[1, 2, 3].map(() => {
    const started = performance.now()
    run()
    return (performance.now() - started) / 1000
  }))
}

async function ratesOf(
  readers: readonly Reader[], files: readonly { readonly bytes: Uint8Array<ArrayBuffer> }[]
): Promise<Readonly<Record<string, number>>> {
  const rates: Record<string, number> = {}
  for (const { name, namesOf } of readers) {
    const started = performance.now()
    for (const { bytes } of files) await namesOf(bytes)
    rates[name] = files.length / ((performance.now() - started) / 1000)
  }
  return rates
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
    `cleaned ${result.cleaned}; refused ${refused.join(', ') || 'none'}`,
    `something left by ExifTool's groups: ${result.leftAnything.length}`,
    `compressed picture the same: ${result.imageDataCompared - result.imageDataChanged.length} of ` +
      String(result.imageDataCompared),
    '', tableOfFigures(figuresOf(result)),
  ].join('\n')
}

/** Found and read, beside the readers of photos that ran here. */
function figuresOf({ found, filesPerSecond }: Result): readonly Figure[] {
  const total = (pick: (one: Found) => number): number => found.reduce((sum, one) => sum + pick(one), 0)
  const held = (what: string, ours: number, unit: string, who: string, value: number): Figure =>
    ({ what, ours, unit, against: { who, value, more: true } })
  const { ours: speed = 0, ...speeds } = filesPerSecond
  const what = 'fields found, of those that ExifTool finds'
  return [
    held(what, total(({ ours }) => ours), 'files', 'ExifTool', total(({ files }) => files)),
    ...Object.keys(found[0]?.others ?? {}).map(name =>
      held(what, total(({ ours }) => ours), 'files', name, total(({ others }) => others[name] ?? 0))),
    held('files read', speed, 'files/s', 'our goal', 500),
    ...Object.entries(speeds).map(([name, value]) => held('files read', speed, 'files/s', name, value)),
  ]
}
