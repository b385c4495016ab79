export const mailboxTexts: readonly string[] = []
