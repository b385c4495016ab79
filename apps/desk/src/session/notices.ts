import { readNotices, type AnswerOf } from '@small-places/contract'
import { shallowRef, type ShallowRef } from 'vue'
import type { Workbench } from './workbench.ts'

/** A dated notice of the service; its sentence is the message `desk-notice-<code>`. */
export type Notice = AnswerOf<typeof readNotices>['notices'][number]

/** What everybody at the desk should see. */
export interface Notices {
  readonly all: ShallowRef<readonly Notice[]>
  refresh(): Promise<void>
}

/** Makes the notices; those that cannot be fetched stay as they were. */
export function makeNotices({ client }: Pick<Workbench, 'client'>): Notices {
  const all = shallowRef<readonly Notice[]>([])
  return {
    all,
    async refresh() {
      const answer = await client.call(readNotices, {})
      if (answer.ok) all.value = answer.value.notices
    },
  }
}
