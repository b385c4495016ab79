import { execFile } from 'node:child_process'
import { mkdir, readdir, rename, rm, symlink } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'

/** Runs a program to its end; an error holds what it printed. */
export const run = promisify(execFile)

/** What MediaWiki asks of PHP beyond its core. */
const extensions = ['pdo_sqlite', 'mbstring', 'xml', 'intl', 'fileinfo', 'exif']

/** Debian's packages of MediaWiki, or one line that says what is missing here. */
export type FoundPackages = { readonly packages: readonly string[] } | { readonly missing: string }

/** Looks for PHP and for the packages, which lie in the folder that MEDIAWIKI_DEBS names. */
export async function findPackages(): Promise<FoundPackages> {
  const check = `echo implode(' ', array_filter(${JSON.stringify(extensions)}, fn ($one) => !extension_loaded($one)));`
  const lacking = await run('php', ['-r', check]).then(({ stdout }) => stdout.trim(), () => null)
  if (lacking === null) return { missing: 'No PHP here (Debian: apt-get install php-cli): no wiki to test against.' }
  if (lacking !== '') return { missing: `PHP lacks ${lacking}: no wiki to test against.` }
  const folder = process.env['MEDIAWIKI_DEBS'] ?? ''
  const names = folder === '' ? [] : await readdir(folder).catch(() => [])
  const packages = ['mediawiki_', 'mediawiki-classes_'].flatMap((start) =>
    names.filter((name) => name.startsWith(start) && name.endsWith('.deb')).toSorted().slice(-1))
  return packages.length === 2 ? { packages: packages.map((name) => join(folder, name)) }
    : { missing: 'MEDIAWIKI_DEBS names no folder with Debian’s mediawiki and mediawiki-classes: no wiki to test against.' }
}

/**
 * Unpacks the packages, so that MediaWiki's entry points lie in the folder `w` of the one given. What Debian keeps
 * under `/etc` and `/var`, which an installation would make, is made here.
 */
export async function unpack(packages: readonly string[], folder: string): Promise<void> {
  for (const one of packages) await run('dpkg-deb', ['--extract', one, join(folder, 'debian')])
  const code = join(folder, 'w')
  await rename(join(folder, 'debian/usr/share/mediawiki'), code)
  await rm(join(folder, 'debian'), { recursive: true })
  for (const name of ['LocalSettings.php', 'config', 'images', 'extensions']) {
    await rm(join(code, name), { force: true })
  }
  await symlink('extensions-core', join(code, 'extensions'))
  await mkdir(join(code, 'images'))
}
