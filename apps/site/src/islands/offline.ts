import './frame.ts'
import { acceptKeyLists, parsePins } from '@small-places/encryption'
import { loadTools, type SealingContext } from './desk/context.ts'
import { selfTest } from './desk/self-test.ts'
import { explainTrouble } from './desk/trouble.ts'
import { writeOffline } from './offline/flow.ts'
import { byId } from './page/elements.ts'

/** The keys that stand in the file, as the site published them when it was made. */
interface KeysInFile {
  readonly pins: string
  readonly lists: readonly string[]
}

async function start(): Promise<void> {
  // The site's own template writes this block (pages/offline/single-file.ts).
  const keys = JSON.parse(byId('keys', HTMLElement).textContent) as KeysInFile
  const tools = await loadTools()
  if (!await selfTest(tools)) return explainTrouble('self-test')
  const pins = parsePins(keys.pins)
  if (!pins.ok) return explainTrouble(pins.error)
  const keyLists = await acceptKeyLists(tools, {
    anchor: { kind: 'pins', pins: pins.value }, lists: keys.lists, loopback: false, now: Date.now(),
  })
  if (!keyLists.ok) return explainTrouble(keyLists.error)
  const context: SealingContext = { ...tools, keyLists: keyLists.value }
  byId('needs-script', HTMLElement).hidden = true
  writeOffline(context)
}

void start()
