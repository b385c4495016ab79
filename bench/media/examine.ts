import { writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { cleanFile, readFacts, type MediaFacts } from '@small-places/personal-data/media'
import { imageDataOf } from './image-data.ts'
import type { Reader } from './readers.ts'

/** What is known of one file once nobody needs its bytes any more. */
export interface Examined {
  readonly path: string
  readonly size: number
  readonly facts: MediaFacts | undefined
  /** Names of what others find, by the name of the reader. */
  readonly theirs: ReadonlyMap<string, readonly string[]>
  /** Seconds that each reader took, `ours` and `cleaning` among them. */
  readonly seconds: Readonly<Record<string, number>>
  /** The clean copy, or why there is none. */
  readonly clean: { readonly copy: string } | { readonly refused: string }
  /** Whether the compressed picture came out the same; nothing where it was not compared. */
  readonly isSamePicture: boolean | undefined
}

/** Reads and cleans one file by all readers. @param copies A folder for the clean copy. */
export async function examine(
  path: string, bytes: Uint8Array<ArrayBuffer>, readers: readonly Reader[], copies: string, index: number
): Promise<Examined> {
  const seconds: Record<string, number> = { ours: await shortest(() => readFacts(bytes)) }
  const theirs = new Map<string, readonly string[]>()
  for (const { name, namesOf } of readers) {
    theirs.set(name, await namesOf(bytes))
    seconds[name] = await shortest(() => namesOf(bytes))
  }
  const facts = readFacts(bytes)
  const clean = cleanFile(bytes)
  seconds['cleaning'] = await shortest(() => cleanFile(bytes))
  const base = { path, size: bytes.length, facts: facts.ok ? facts.value : undefined, theirs, seconds }
  if (!clean.ok) return { ...base, clean: { refused: clean.error }, isSamePicture: undefined }
  const copy = join(copies, `${index}${extname(path)}`)
  await writeFile(copy, clean.value.bytes)
  const before = imageDataOf(bytes)
  return {
    ...base, clean: { copy },
    isSamePicture: before === undefined ? undefined : before === imageDataOf(clean.value.bytes),
  }
}

/** The shortest of three runs in seconds: the first warms up. */
async function shortest(run: () => unknown): Promise<number> {
  let seconds = Infinity
  for (let left = 3; left > 0; left--) {
    const started = performance.now()
    const running = run()
    // Waiting for what is there already would cost a turn.
    if (running instanceof Promise) await running
    seconds = Math.min(seconds, (performance.now() - started) / 1000)
  }
  return seconds
}
