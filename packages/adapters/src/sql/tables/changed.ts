/** Whether an insert put its row in; false when `on conflict do nothing` found the key taken. */
export const inserted = (result: { readonly numInsertedOrUpdatedRows?: bigint | undefined }): boolean =>
  result.numInsertedOrUpdatedRows === 1n

/** Throws when an update that replaces a row found none: the caller had no such row, which is a bug. */
export const assertSaved = (result: { readonly numUpdatedRows: bigint }): void => {
  if (result.numUpdatedRows !== 1n) throw new Error('no such row to save')
}
