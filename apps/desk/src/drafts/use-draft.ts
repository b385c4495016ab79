import { onScopeDispose, ref, watch, type Ref } from 'vue'
import type { OpenDesk } from '../session/open-desk.ts'

/** A text that somebody is writing. It survives every refusal, a reload and a crash. */
export interface Draft {
  readonly text: Ref<string>
  /** True while the device refuses to keep it. */
  readonly problem: Ref<boolean>
  /** The text has been sent or is not wanted any more. */
  clear(): void
}

/** How long after the last key a draft is kept, in milliseconds. */
const rest = 400

/** Binds a text to a sealed place on this device. */
export function useDraft(desk: OpenDesk, name: () => string): Draft {
  const text = ref('')
  const problem = ref(false)
  let timer: ReturnType<typeof setTimeout> | undefined
  /** The name under which `text` is kept; null while it is still being read. */
  let kept: string | null = null

  async function keep(): Promise<void> {
    clearTimeout(timer)
    if (kept !== null) problem.value = !await desk.notes.write(kept, text.value)
  }

  watch(name, async (next) => {
    await keep()
    kept = null
    text.value = ''
    const before = await desk.notes.read(next)
    if (name() !== next) return
    // Somebody may have begun to write before the old text was read.
    text.value = [before, text.value].filter((part) => part !== null && part !== '').join('\n')
    kept = next
  }, { immediate: true })

  watch(text, () => {
    clearTimeout(timer)
    timer = setTimeout(() => void keep(), rest)
  })
  onScopeDispose(() => void keep())
  return {
    text, problem,
    clear() {
      text.value = ''
      void keep()
    },
  }
}
