import { startProcess, withDataFolder } from '../tests/durability/server-process.ts'
import type { Figure } from './figure.ts'

const kilo = (bytes: number): number => bytes / 1000

/** What travels for a path: the compressed bytes of its body, and its text. */
const fetched = async (site: string, path: string): Promise<{ readonly bytes: number, readonly text: string }> => {
  const answer = await fetch(site + path, { headers: { 'accept-encoding': 'br' } })
  const bytes = Number(answer.headers.get('content-length'))
  const text = await answer.text()
  return { bytes: bytes > 0 ? bytes : Buffer.byteLength(text), text }
}

/** The scripts and styles that a page loads by itself. */
const assetsOf = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].flatMap(([, path]) => path ?? [])

/** What the report page weighs over the network at the first visit, with script and without. */
export const pageFigures = async (): Promise<readonly Figure[]> => {
  const figures: Figure[] = []
  await withDataFolder(async folder => {
    const server = await startProcess(folder)
    const page = await fetched(server.site, '/en/report/concern')
    const paths = [...new Set(assetsOf(page.text))]
    const assets = await Promise.all(paths.map(async path => ({ path, ...await fetched(server.site, path) })))
    const keyList = await fetched(server.site, '/api/key-list')
    const pins = await fetched(server.site, '/pins.json')
    await server.stop()
    const sum = (ending: string): number =>
      assets.filter(({ path }) => path.endsWith(ending)).reduce((total, { bytes }) => total + bytes, 0)
    const [style, script] = [sum('.css'), sum('.js')]
    const whole = page.bytes + style + script + keyList.bytes + pins.bytes
    const withoutScript = page.bytes + style
    figures.push(
      { what: 'report page, HTML', ours: kilo(page.bytes), unit: 'kB', against: { who: 'our limit', value: 14 } },
      { what: 'report page, style', ours: kilo(style), unit: 'kB', against: { who: 'our limit', value: 12 } },
      {
        what: 'report page, first visit without script', ours: kilo(withoutScript), unit: 'kB',
        against: { who: 'SecureDrop', value: 50 },
      },
      { what: 'report page, script', ours: kilo(script), unit: 'kB', against: { who: 'our limit', value: 45 } },
      ...[['GlobaLeaks', 1167], ['Hush Line', 778]].map(([who, value]): Figure => ({
        what: 'report page, first visit with encryption', ours: kilo(whole), unit: 'kB',
        against: { who: String(who), value: Number(value) },
      })),
      {
        what: 'report page, requests of the first view', ours: 3 + assets.length, unit: '',
        against: { who: 'Hush Line', value: 14 },
      },
    )
  })
  return figures
}
