declare const brand: unique symbol

/** A `T` that has been checked to be a `Name`; made only by the function that checks it. */
export type Brand<T, Name extends string> = T & { readonly [brand]: Name }

/** A mailbox: 16 bytes in base64url without padding (22 characters), derived from the reporter's words. */
export type MailboxId = Brand<string, 'MailboxId'>

/** A case: 16 random bytes in base64url (22 characters). Says nothing about when it was made. */
export type CaseId = Brand<string, 'CaseId'>

/** One sealed item in a mailbox or a compartment: 16 random bytes in base64url, chosen by its author. */
export type ItemId = Brand<string, 'ItemId'>

/** One encrypted file: 16 random bytes in base64url, chosen by its author. */
export type BlobId = Brand<string, 'BlobId'>

/** A staff member as the key list names them: 2–32 characters of a–z, 0–9 and hyphen. A work name, not a legal one. */
export type Handle = Brand<string, 'Handle'>

/** The number of an epoch of a case, counted from 1. */
export type EpochNumber = Brand<number, 'EpochNumber'>
