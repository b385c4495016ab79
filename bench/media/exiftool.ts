import { spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** What ExifTool tells of one file: values by `group:name`, structures and lists as JSON has them. */
export type Told = Readonly<Record<string, unknown>>

const options = ['-j', '-G1', '-struct', '-n', '-q', '-charset', 'filename=utf8']

/** Whether ExifTool can be started here. */
export const hasExiftool = async (): Promise<boolean> => (await output('exiftool', ['-ver'])) !== undefined

/**
 * What ExifTool tells of the files, in one run, by path, and how many seconds it took. Files that it cannot read are
 * told with their name alone.
 */
export async function askExiftool(paths: readonly string[]): Promise<{
  readonly told: ReadonlyMap<string, Told>
  readonly seconds: number
}> {
  if (paths.length === 0) return { told: new Map(), seconds: 0 }
  const folder = await mkdtemp(join(tmpdir(), 'small-places-exiftool-'))
  try {
    const list = join(folder, 'files')
    await writeFile(list, paths.join('\n'))
    const started = performance.now()
    const text = await output('exiftool', [...options, '-@', list]) ?? '[]'
    const seconds = (performance.now() - started) / 1000
    const files = JSON.parse(text.trim() || '[]') as readonly Told[]
    return { told: new Map(files.map(file => [String(file['SourceFile']), file])), seconds }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What a program prints, or nothing where it cannot be started. Its exit code says only that some file was odd. */
function output(program: string, args: readonly string[]): Promise<string | undefined> {
  return new Promise(resolve => {
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'ignore'] })
    const chunks: Buffer[] = []
    child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
    child.on('error', () => resolve(undefined))
    child.on('close', () => resolve(Buffer.concat(chunks).toString('utf8')))
  })
}
