import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { Hono } from 'hono'

const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", "img-src 'self' blob: data:", "font-src 'self'",
  "connect-src 'self'", "worker-src 'self'", "manifest-src 'self'", "form-action 'none'", "base-uri 'none'",
  "frame-ancestors 'none'", "require-trusted-types-for 'script'", 'trusted-types vue',
].join('; ')

const headers: Readonly<Record<string, string>> = {
  'content-security-policy': policy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'x-robots-tag': 'noindex, nofollow',
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml', '.json': 'application/json', '.woff2': 'font/woff2', '.png': 'image/png',
}

interface DeskFile {
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
  /** The name holds a hash of the content, so that it never changes. */
  readonly isFixed: boolean
}

/**
 * The staff application: the files of its build, read once, served as they are under a strict policy. Every address
 * that is no file is the page itself, which reads what it shows from the address. The officers' pins stand beside them:
 * a new member compares them with the paper before enrolling (docs/formats.md section 4.1).
 */
export const createDeskFiles = async (folder: string, pins: string): Promise<Hono> => {
  const files = new Map<string, DeskFile>()
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const path = full.slice(folder.length).replaceAll('\\', '/')
    files.set(path, {
      type: types[extname(path)] ?? 'application/octet-stream', bytes: Uint8Array.from(await readFile(full)),
      isFixed: path.startsWith('/assets/'),
    })
  }
  files.set('/pins.json', { type: 'application/json', bytes: new TextEncoder().encode(pins), isFixed: false })
  const desk = new Hono()
  desk.get('*', c => {
    const found = files.get(c.req.path) ?? (extname(c.req.path) === '' ? files.get('/index.html') : undefined)
    if (found === undefined) return c.body(null, 404, { ...headers, 'cache-control': 'no-store' })
    const caching = found.isFixed ? 'public, max-age=31536000, immutable' : 'no-store'
    return c.body(found.bytes, 200, { ...headers, 'content-type': found.type, 'cache-control': caching })
  })
  return desk
}
