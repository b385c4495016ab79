import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
/** Sparse, and more than what the store of files leaves free. */
const BYTES = 1024 ** 3

/** A file system of its own whose power can be cut. */
export interface Volume {
  /** An empty folder on it. */
  readonly folder: string
  /** From now on nothing reaches the disk, and what was not flushed to it is gone. */
  cutPower(): Promise<void>
  /** The power is there again: what the disk holds is recovered and mounted in the same place. */
  comeBack(): Promise<void>
}

/**
 * Stops an ext4 file system at once, with no flush of its journal: EXT4_IOC_SHUTDOWN with
 * EXT4_GOING_FLAGS_NOLOGFLUSH (include/uapi/linux/ext4.h), as the file system tests of Linux cut the power.
 */
const SHUTDOWN = `
  open(my $mount, "<", $ARGV[0]) or die; my $flag = pack("L", 2); ioctl($mount, 0x8004587D, $flag) or die "$!"
`

const mount = (disk: string, at: string) => run('mount', ['-o', 'loop', disk, at])

/** Why no volume can be had on this machine, or nothing where one can: it takes root, a loop device and ext4. */
export async function whyNoVolume(): Promise<string | undefined> {
  try {
    await withVolume(async ({ cutPower, comeBack }) => {
      await cutPower()
      await comeBack()
    })
    return undefined
  } catch {
    return 'no power can be cut here: it takes root, a loop device, ext4 and perl'
  }
}

/** Makes an ext4 volume on a loop device for as long as the work lasts. */
export async function withVolume(work: (volume: Volume) => Promise<void>): Promise<void> {
  const around = await mkdtemp(join(tmpdir(), 'small-places-volume-'))
  const disk = join(around, 'disk')
  const at = join(around, 'mounted')
  try {
    await writeFile(disk, '')
    await truncate(disk, BYTES)
    await run('mkfs.ext4', ['-q', disk])
    await mkdir(at)
    await mount(disk, at)
    try {
      const folder = join(at, 'data')
      await mkdir(folder)
      await run('sync', ['-f', at])
      await work({
        folder,
        cutPower: () => run('perl', ['-e', SHUTDOWN, at]).then(() => undefined),
        comeBack: async () => {
          await run('umount', [at])
          await mount(disk, at)
        },
      })
    } finally {
      // Lazily: a server that a failed test left behind still holds it.
      await run('umount', ['-l', at])
    }
  } finally {
    await rm(around, { recursive: true, force: true })
  }
}
