export const reportTexts: readonly string[] = []
