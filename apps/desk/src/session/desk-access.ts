import { inject, type InjectionKey } from 'vue'
import type { OpenDesk } from './open-desk.ts'

/** Under which the shell hands the open desk to its views. */
export const deskKey: InjectionKey<OpenDesk> = Symbol('desk')

/** Under which the application takes a desk that has just been unlocked. */
export const unlockKey: InjectionKey<(desk: OpenDesk) => void> = Symbol('unlock')

/** Under which the application hands out how to lock. */
export const lockKey: InjectionKey<() => void> = Symbol('lock')

function given<T>(key: InjectionKey<T>): T {
  const value = inject(key)
  if (value === undefined) throw new Error('a component stands outside the desk')
  return value
}

/** The open desk, for a view inside the shell. */
export const useDesk = (): OpenDesk => given(deskKey)

/** What the unlocking view calls when it has opened the desk. */
export const useUnlock = (): ((desk: OpenDesk) => void) => given(unlockKey)

/** Locks the desk. */
export const useLock = (): (() => void) => given(lockKey)
