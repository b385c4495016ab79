import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { test } from 'node:test'
import { allRoutes, generalErrors, openApiDocument } from '@small-places/contract'

/** Many attacks need something that is not here. These tests hold it to be absent. */

const root = join(import.meta.dirname, '../..')

/** Source texts below a folder that are shipped: no tests, no installed packages. */
const sourcesOf = async (folder: string): Promise<readonly { readonly path: string, readonly text: string }[]> => {
  const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true })
  const paths = entries.filter(entry => entry.isFile()).map(entry => join(entry.parentPath, entry.name))
    .filter(path => /\.(ts|vue)$/.test(path) && !/\.test\.ts$|node_modules|\/dist\//.test(path))
  return Promise.all(
    paths.map(async path => ({ path: path.slice(root.length + 1), text: await readFile(path, 'utf8') })))
}
const mentions = (sources: readonly { readonly path: string, readonly text: string }[], pattern: RegExp) =>
  sources.filter(({ text }) => pattern.test(text)).map(({ path }) => path)

/** Every name in the API's document. */
const names = (value: unknown, found = new Set<string>()): ReadonlySet<string> => {
  if (typeof value !== 'object' || value === null) return found
  for (const [name, member] of Object.entries(value)) {
    if (!Array.isArray(value)) found.add(name)
    if (name === 'name' && typeof member === 'string') found.add(member)
    names(member, found)
  }
  return found
}
const apiNames = [...names(openApiDocument('0.1.0'))]

test('no password, one-time code or salt travels: there is nothing to brute-force, replay or enumerate', () => {
  assert.ok(apiNames.includes('tokenHash'))
  assert.deepEqual(
    apiNames.filter(name => /passw|passphrase|otp|totp|pin$|salt|username|e-?mail|cookie/i.test(name)), [])
})

test('nothing asks the server to fetch an address, so that it cannot be sent into its own network', () => {
  assert.deepEqual(apiNames.filter(name => /url|^uri|host|webhook|callback|redirect|proxy|smtp/i.test(name)), [])
})

test('no secret stands in an address: what a GET carries is public, and routes have no parts to fill in', () => {
  const inQuery = new Set<string>()
  for (const { id, method, path, body } of allRoutes) {
    assert.match(path, /^\/api(\/[a-z-]+)+$/, id)
    if (method === 'GET' && 'entries' in body) for (const name of Object.keys(body.entries)) inQuery.add(name)
  }
  assert.deepEqual([...inQuery].sort(), ['after', 'blob', 'from', 'newest'])
})

test('an error is one code and nothing else', () => {
  for (const route of allRoutes) {
    for (const code of [...route.errors, ...generalErrors(route)]) assert.match(code, /^[a-z-]+$/)
  }
})

test('no account of a reporter, no question about their name, address or device exists', () => {
  assert.deepEqual(apiNames.filter(name => /^(ip|address|userAgent|device|country|phone|fingerprint)$/i.test(name)), [])
})

test('the reporter’s pages leave nothing on the device and bring in nothing that some browsers refuse', async () => {
  const sources = [...await sourcesOf('apps/site/src/islands'), ...await sourcesOf('packages/encryption/src')]
  assert.ok(sources.length > 40)
  // The plan of the exposure check, where the person chooses so after a warning: no word of a report, and no reporter's page.
  const ofPlan = 'apps/site/src/islands/exposure/plan-on-device.ts'
  assert.deepEqual(mentions(sources,
    /\b(localStorage|sessionStorage|indexedDB|caches\.open|serviceWorker|document\.cookie|WebAssembly|SharedWorker)\b/),
      [ofPlan])
  assert.deepEqual(mentions(sources, /plan-on-device/).filter(path => !path.startsWith('apps/site/src/islands/exposure/')), [])
  assert.deepEqual(mentions(sources, /\b(sendBeacon|WebSocket|EventSource|RTCPeerConnection|XMLHttpRequest)\b/), [])
  assert.deepEqual(mentions(sources, /\b(history\.pushState|replaceState)\b/), [])
})

test('the desk keeps on the device which language is shown, and sealed drafts; nothing else', async () => {
  const keeping = mentions(await sourcesOf('apps/desk/src'),
    /\b(localStorage|sessionStorage|indexedDB|caches\.open|serviceWorker|document\.cookie)\b/)
  assert.deepEqual(keeping.filter(path => !/\/(device|load)\.ts$/.test(path)), [])
})

test('no line of the server looks at who is asking from where with what', async () => {
  const sources = (await Promise.all(
    ['packages/service/src', 'packages/adapters/src', 'apps/api/src', 'apps/server/src', 'apps/site/src']
    .map(sourcesOf))).flat()
    // Scripts of pages run with the visitor, and tell a wiki what is asking it.
    .filter(({ path }) => !path.startsWith('apps/site/src/islands/'))
  assert.deepEqual(
    mentions(sources, /remoteAddress|remotePort|getConnInfo|user-agent|x-forwarded|x-real-ip|['"]forwarded['"]/i), [])
  assert.deepEqual(mentions(sources, /set-cookie|getCookie|setCookie|hono\/(logger|cookie)/i), [])
  assert.deepEqual(
    mentions(sources, /console\.(log|info|warn|error|debug)/).filter(path => !path.startsWith('apps/cli/')), [])
})

test('nothing from outside is unpacked, so that no archive can burst or write where it should not', async () => {
  const sources = (await Promise.all(['packages', 'apps'].map(sourcesOf))).flat()
  const unpacking = mentions(
    sources, /\b(unzip|unzipSync|gunzip|createGunzip|createInflate|DecompressionStream|inflateRaw|inflateSync)\b/)
  assert.deepEqual(unpacking, [])
  // Text inside PNG pictures is inflated, to look for a place or a name in it, up to a bound.
  assert.deepEqual(mentions(sources, /\binflate\(/).map(path => path.split('/').slice(0, 2).join('/')),
    mentions(sources, /\binflate\(/).map(() => 'packages/personal-data'))
})

test('no text becomes markup or code on the reporter’s pages or at the desk', async () => {
  const sources = [...await sourcesOf('apps/site/src/islands'), ...await sourcesOf('apps/desk/src')]
  assert.deepEqual(mentions(sources,
    /\b(innerHTML|outerHTML|insertAdjacentHTML|v-html|document\.write|createContextualFragment|srcdoc)\b/), [])
  assert.deepEqual(mentions(sources, /\beval\(|new Function\(/), [])
})

test('the server derives no slow key, so that nobody can keep it busy with guesses', async () => {
  const sources =
    (await Promise.all(['packages/service/src', 'packages/adapters/src', 'apps/api/src', 'apps/server/src']
    .map(sourcesOf))).flat()
  assert.ok(sources.length > 40)
  assert.deepEqual(mentions(sources, /argon2|scrypt|pbkdf2|bcrypt|kitUnlocker|withPassphrase/i), [])
})

test('the server imports nothing that opens or seals: not even by mistake does it hold a key', async () => {
  const sources =
    (await Promise.all(['packages/service/src', 'packages/adapters/src', 'apps/api/src'].map(sourcesOf))).flat()
  assert.deepEqual(mentions(sources,
    /\bopen(Report|Item|Letter|Event|Envelope|DeskEnvelope|Vault|Keyring|Summary)\b/), [])
  assert.deepEqual(mentions(sources,
    /\b(hybridKeyPair|deriveReporter|deriveStaff|deriveOfficer|createSmallAge|referenceAge)\b/), [])
})

test('no table is written in a form that a spreadsheet would run', async () => {
  const sources = (await Promise.all(['packages', 'apps'].map(sourcesOf))).flat()
  // The cleaner of documents takes tables of others apart and writes none of its own.
  const ours = sources.filter(({ path }) => !path.startsWith('packages/personal-data/src/media/containers/'))
  assert.deepEqual(mentions(ours, /text\/csv|\.csv['"`]|\.xlsx/), [])
})

test('randomness comes from the system alone', async () => {
  const sources = (await Promise.all(['packages', 'apps'].map(sourcesOf))).flat()
  assert.deepEqual(mentions(sources, /\bMath\.random\b/), [])
})

test('every package is pinned to one version and one hash, and no install script runs', async () => {
  const lock: unknown = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'))
  assert.ok(typeof lock === 'object' && lock !== null && 'packages' in lock)
  const installed = Object.entries(lock.packages as Readonly<Record<string, {
    readonly integrity?: string, readonly link?: boolean, readonly version?: string
  }>>).filter(([path, { link }]) => path.startsWith('node_modules/') && link !== true)
  assert.ok(installed.length > 20)
  for (const [path, { integrity }] of installed) assert.match(integrity ?? '', /^sha512-/, path)
  assert.match(await readFile(join(root, '.npmrc'), 'utf8'), /^ignore-scripts\s*=\s*true$/m)
  const folders = (await Promise.all(['packages', 'apps'].map(async folder =>
    (await readdir(join(root, folder))).map(name => `${folder}/${name}/`)))).flat()
  for (const folder of ['', ...folders]) {
    assert.doesNotMatch(await readFile(join(root, `${folder}package.json`), 'utf8'), /"[^"]+": "[~^*]/, folder)
  }
})
