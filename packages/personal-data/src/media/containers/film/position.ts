import type { FactList } from '../../facts.ts'

/** Notes a place as ISO 6709 writes it (annex H): `+52.5200+013.4050+034.000/`, degrees with or without minutes. */
export function notePosition(text: string, facts: FactList): void {
  const parts = /^\s*([+-]\d{2,6}(?:\.\d+)?)([+-]\d{3,7}(?:\.\d+)?)([+-]\d+(?:\.\d+)?)?/.exec(text)
  if (!parts) return
  const [latitude, longitude] = [angle(parts[1] ?? '', 2), angle(parts[2] ?? '', 3)]
  const altitude = Number(parts[3] ?? NaN)
  // A phone that had no fix writes zeros.
  if (latitude || longitude) facts.gps({ latitude, longitude, ...(Number.isFinite(altitude) && { altitude }) })
}

/** Degrees of `+DD.D`, `+DDMM.M` or `+DDMMSS.S`. */
function angle(text: string, digits: number): number {
  const whole = text.slice(1).split('.')[0] ?? ''
  if (whole.length <= digits) return Number(text)
  const number = text.slice(1)
  const [degrees, minutes] = [Number(number.slice(0, digits)), number.slice(digits)]
  const size = whole.length > digits + 2
    ? degrees + Number(minutes.slice(0, 2)) / 60 + Number(minutes.slice(2)) / 3600
    : degrees + Number(minutes) / 60
  return text.startsWith('-') ? -size : size
}
