/** How something stands: as it should, to be looked at, or not to be served like this. */
type Standing = 'ok' | 'warn' | 'fail'

/** One line of a check: how it stands, and what to do. */
export interface Finding {
  readonly standing: Standing
  readonly text: string
}

/** All is well. */
export const fine = (text: string): Finding => ({ standing: 'ok', text })
/** Somebody should look at it. */
export const doubtful = (text: string): Finding => ({ standing: 'warn', text })
/** It must not stay so. */
export const wrong = (text: string): Finding => ({ standing: 'fail', text })
