import type { Language } from '../language/language.ts'

/** The size of a file in words, rounded; only an empty one has none. */
export function sizeWords(bytes: number, { t, number }: Pick<Language, 't' | 'number'>): string {
  if (bytes === 0) return t('desk-size-empty')
  if (bytes < 1_000_000) return t('desk-size-kb', number(Math.max(1, Math.round(bytes / 1000))))
  return t('desk-size-mb', number(Math.round(bytes / 100_000) / 10))
}
