import type { AccountReading, Activity } from '@small-places/exposure'
import { button, notice, paragraph, progress } from '../page/controls.ts'
import { el } from '../page/elements.ts'
import { say } from '../page/texts.ts'
import { keepInFile } from './keep-in-file.ts'

/** Something that is waited for until somebody says how it goes on. */
interface Gate {
  readonly opened: Promise<boolean>
  readonly open: (goOn: boolean) => void
}

function closedGate(): Gate {
  let open = (_: boolean): void => {}
  const opened = new Promise<boolean>((resolve) => { open = resolve })
  return { opened, open }
}

/**
 * Reads an account while the person watches: how far it is, how long it still takes, and a pause. A connection that is
 * lost pauses it by itself. While it rests, what was read can be kept in a locked file, or looked at as it is.
 */
export async function watchReading(
  reading: AccountReading, said: HTMLElement, done: (activity: Activity, near: HTMLElement) => Promise<void>
): Promise<void> {
  const { readAll } = await import('./reading.ts')
  const bar = progress('site-exposure-reading')
  const left = el('p', {})
  const resting = el('div', {})
  let gate: Gate | null = null
  let stopped = false
  let [begun, rested] = [performance.now(), 0]

  /** Rests until the person, or the connection, lets it go on. */
  function rest(why: 'paused' | 'lost'): Promise<boolean> {
    if (gate !== null) return gate.opened
    const now = closedGate()
    gate = now
    rested = performance.now()
    const isHeld = document.activeElement === hold
    hold.hidden = true
    const goOn = button(why === 'lost' ? 'site-try-again' : 'site-exposure-go-on', 'primary', () => now.open(true))
    resting.replaceChildren(
      why === 'lost' ? notice('warning', paragraph('site-exposure-lost')) : paragraph('site-exposure-paused'),
      el('div', { class: 'row' }, goOn,
        button('site-exposure-stop', 'plain', () => now.open(false))),
      paragraph('site-exposure-keep-reading'),
      keepInFile('reading', 'reading.age', () => JSON.stringify(reading.putAside())))
    if (isHeld) goOn.focus()
    const back = (): void => now.open(true)
    if (why === 'lost') addEventListener('online', back)
    return now.opened.then((isToGoOn) => {
      removeEventListener('online', back)
      begun += performance.now() - rested
      stopped ||= !isToGoOn
      gate = null
      hold.hidden = false
      if (resting.contains(document.activeElement)) hold.focus()
      resting.replaceChildren()
      return isToGoOn
    })
  }

  const hold = button('site-exposure-pause', 'plain', () => void rest('paused'))
  said.replaceChildren(bar.bar, left, el('div', { class: 'row' }, hold), resting)
  const activity = await readAll(reading, {
    mayGoOn: async () => gate === null ? !stopped : gate.opened,
    lost: () => rest('lost'),
    isOffline: () => !navigator.onLine,
    spent: () => (gate === null ? performance.now() : rested) - begun,
    wait: (milliseconds) => new Promise((resolve) => { setTimeout(resolve, milliseconds) }),
    tell: (share, minutes) => {
      bar.to(share)
      left.replaceChildren(minutes === null ? '' : say('site-exposure-minutes', minutes))
    },
  })
  await done(activity, said)
}
