/** The outcome of something that may fail in an expected way. Exceptions are for bugs only. */
export type Result<T, E> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E }

/** A success carrying `value`. */
export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value })

/** An expected failure; `error` is a code (a string union), never a sentence and never content. */
export const err = <const E>(error: E): { readonly ok: false; readonly error: E } => ({ ok: false, error })
