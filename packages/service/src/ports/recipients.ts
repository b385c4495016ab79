/** The age recipients whose hashes the key list holds, by handle or officer id. */
export interface Recipients {
  /** All, by owner. */
  all(): Promise<readonly { readonly owner: string, readonly recipient: string }[]>
  /** Adds or replaces the owner's recipient. */
  put(owner: string, recipient: string): Promise<void>
}
