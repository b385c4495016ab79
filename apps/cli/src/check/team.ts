import { deskMembers, parseKeyList } from '@small-places/encryption'
import { type Configuration, keyListStanding, type OpenedService } from '@small-places/server'
import type { Context } from '../command.ts'
import { doubtful, fine, type Finding, wrong } from './finding.ts'

/** The team: key list and pins, clock, who is at the desk, whether alerts reach anybody. */
export const checkTeam = async (
  { speech, tools }: Context, { store, service, env }: OpenedService, { pinsFile, listeners, operator }: Configuration,
): Promise<readonly Finding[]> => {
  const standing = await keyListStanding(store, pinsFile, listeners, tools.clock.now())
  if (!standing.ok) {
    switch (standing.error) {
      case 'no-key-list': return [wrong(speech('cli-start-no-team'))]
      case 'no-pins': return [wrong(speech('cli-start-no-pins'))]
      case 'clock-wrong': return [wrong(speech('cli-start-clock-wrong'))]
      case 'demo-elsewhere': return [wrong(speech('cli-start-demo-elsewhere'))]
      default: return [wrong(speech('cli-start-keys-do-not-hold', standing.error))]
    }
  }
  const { expires, demo } = standing.value
  const daysToExpiry = Math.floor((Date.parse(expires) - tools.clock.now()) / 86_400_000)
  const list = await parseKeyList(tools.sha256, await store.read(async tx => (await tx.keyLists.latest())?.text ?? ''))
  const atDesk = list.ok ? deskMembers(list.value.list).length : 0
  const { channels } = env.notifier
  return [
    fine(speech('cli-check-clock')),
    daysToExpiry < 0 ? wrong(speech('cli-check-list-over', expires))
      : daysToExpiry <= 14 ? doubtful(speech('cli-check-list-soon', expires)) : fine(speech('cli-check-list', expires)),
    atDesk < 2 ? doubtful(speech('cli-check-desk-alone')) : fine(speech('cli-check-desk', atDesk)),
    ...demo ? [doubtful(speech('cli-start-is-demo'))]
      : operator === null ? [wrong(speech('cli-start-no-operator'))] : [],
    channels.length === 0 ? doubtful(speech('cli-check-no-channels'))
      : fine(speech('cli-check-channels', channels.join(', '))),
    await service.areAlertsProven() ? fine(speech('cli-check-alerts-proven'))
      : doubtful(speech('cli-check-alerts-not-proven')),
  ]
}
