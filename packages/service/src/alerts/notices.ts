import type { readNotices as Route } from '@small-places/contract'
import { GRACE_DAYS } from '@small-places/encryption'
import { ok } from '@small-places/kernel'
import { dayOf, daysBetween } from '../day.ts'
import type { Environment } from '../environment.ts'
import type { Handler } from '../handler.ts'
import type { Instant, NoticeRow, Tx } from '../ports/index.ts'

/** Days before the expiry of the key list at which the desk is told. */
const WARNINGS = [3, 14, 30]

/** Days for which the desk is told of a restore. */
const RESTORED_DAYS = 30

/** Dated notices of the service. */
export const readNotices = ({ store }: Environment): Handler<typeof Route> => async () =>
  store.read(async tx => ok({ notices: [...await tx.notices.all()] }))

/** Puts up, renews and takes down what follows from the key list's age and from how alerts are set up. */
export const reviewNotices = async (tx: Tx, { notifier }: Environment, now: Instant): Promise<void> => {
  const today = dayOf(now)
  const list = await tx.keyLists.latest()
  if (list !== null) {
    const days = daysBetween(today, list.expires)
    const warning = WARNINGS.find(limit => days <= limit)
    if (days < 0) {
      await tx.notices.remove('key-list-expiring')
      await putOnce(tx, { code: 'key-list-expired', day: today, detail: String(days + GRACE_DAYS) })
    } else if (warning !== undefined) {
      await putOnce(tx, { code: 'key-list-expiring', day: today, detail: String(warning) })
    }
  }
  const notices = new Map((await tx.notices.all()).map(notice => [notice.code, notice]))
  for (const code of ['restored', 'restored-without-tombstones'] as const) {
    const restored = notices.get(code)
    if (restored !== undefined && daysBetween(restored.day, today) > RESTORED_DAYS) await tx.notices.remove(code)
  }
  const failing = notices.get('alerts-failing')
  if (failing !== undefined && !notifier.channels.includes(failing.detail ?? '')) {
    await tx.notices.remove('alerts-failing')
  }
  const isSetUp = notifier.channels.length > 0 && await tx.settings.get('alerts-proven') !== null
  if (isSetUp) await tx.notices.remove('alerts-not-set-up')
  else await putOnce(tx, { code: 'alerts-not-set-up', day: today, detail: null })
}

/** Keeps the day on which a notice first said this. */
const putOnce = async (tx: Tx, notice: NoticeRow): Promise<void> => {
  const before = (await tx.notices.all()).find(({ code }) => code === notice.code)
  if (before?.detail !== notice.detail || before === undefined) await tx.notices.put(notice)
}
