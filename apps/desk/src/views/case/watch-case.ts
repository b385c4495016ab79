import { ref, shallowRef, watch, type Ref, type ShallowRef } from 'vue'
import type { OpenCase, OpenCaseProblem } from '../../cases/open-case.ts'
import type { OpenDesk } from '../../session/open-desk.ts'

/** A case as it stands on the screen. */
export interface WatchedCase {
  readonly current: ShallowRef<OpenCase | null>
  readonly problem: Ref<OpenCaseProblem | null>
  readonly loading: Ref<boolean>
  reload(): Promise<void>
  stop(): void
}

/** Reads a case, and again whenever the service says that something has changed or this device has sent something. */
export function watchCase(desk: OpenDesk, id: () => string): WatchedCase {
  const current = shallowRef<OpenCase | null>(null)
  const problem = ref<OpenCaseProblem | null>(null)
  const loading = ref(false)
  let asked = 0

  async function reload(): Promise<void> {
    const turn = ++asked
    loading.value = true
    const read = await desk.cases.open(id())
    // A later reading has overtaken this one, or the view shows another case by now.
    if (turn !== asked) return
    loading.value = false
    if (read.ok) {
      current.value = read.value
      problem.value = null
    } else {
      problem.value = read.error
      // What does not hold, or is not for this person any more, does not stay on the screen.
      if (read.error !== 'unreachable') current.value = null
    }
  }

  const stopId = watch(id, () => {
    current.value = null
    void reload()
  }, { immediate: true })
  const stopTicks = watch([desk.changes, desk.outbox.sent], () => void reload())
  return {
    current, problem, loading, reload,
    stop() {
      asked++
      stopId()
      stopTicks()
    },
  }
}
