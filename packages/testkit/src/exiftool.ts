import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

/** What ExifTool tells of one file, by tag, or by group and tag where `-G1` asks for that. */
export type Told = Readonly<Record<string, string | number>>

const starts = (): boolean => {
  try {
    execFileSync('exiftool', ['-ver'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Why a test with ExifTool is skipped on this machine, or `false` where it can run. */
export const noExiftool = starts() ? false : 'no ExifTool here (Debian: apt-get install libimage-exiftool-perl)'

/** What ExifTool tells of the files in a folder, by name. */
export function askExiftoolIn(folder: string, ...options: readonly string[]): ReadonlyMap<string, Told> {
  const output = execFileSync('exiftool', ['-j', ...options, '-q', folder], {
    maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'ignore'],
  })
  const told = JSON.parse(output.toString()) as readonly Told[]
  return new Map(told.map((file) => [basename(String(file['SourceFile'])), file]))
}

/** What ExifTool tells of files by their names. */
export function askExiftool(
  files: ReadonlyMap<string, Uint8Array>, ...options: readonly string[]
): ReadonlyMap<string, Told> {
  const folder = mkdtempSync(join(tmpdir(), 'small-places-exiftool-'))
  try {
    for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes)
    return askExiftoolIn(folder, ...options)
  } finally {
    rmSync(folder, { recursive: true })
  }
}
