import type { FindingList } from './finding.ts'

/** Notes a location where both angles, in degrees, are on the earth; south and west are negative. */
export function notePlace(latitude: number, longitude: number, found: FindingList): void {
  if (Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180) {
    found.note('location', `${latitude.toFixed(4)}, ${longitude.toFixed(4)}`, { latitude, longitude })
  }
}
