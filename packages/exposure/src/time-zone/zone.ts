import { summerShares, type SummerTime } from './summer-time.ts'

/** On which days people usually do not work. Nepal has only Saturday. */
type Weekend = 'saturday-sunday' | 'friday-saturday' | 'thursday-friday'

/**
 * Places whose clocks and weekends are the same all year, so that no timetable can tell them apart. Named after one
 * time zone of the IANA database; many countries share it.
 */
export interface Zone {
  /** An IANA zone of this kind, such as `Europe/Berlin`; `Intl` and the database know its name and its rules. */
  readonly id: string
  /** Minutes east of UTC in winter, when no summer time is in force. */
  readonly standardOffset: number
  readonly summerTime: SummerTime
  /** Which part of each month lies in summer time, 0–1. */
  readonly summerShares: readonly number[]
  /** How many days the weekend comes before Saturday and Sunday. */
  readonly weekendLead: 0 | 1 | 2
}

const leads = { 'saturday-sunday': 0, 'friday-saturday': 1, 'thursday-friday': 2 } as const

function zone(id: string, hours: number, summerTime: SummerTime = 'none', weekend: Weekend = 'saturday-sunday'): Zone {
  return {
    id, standardOffset: hours * 60, summerTime, summerShares: summerShares(summerTime), weekendLead: leads[weekend],
  }
}

/** Every kind of place that is told apart, from west to east. Places with fewer people than a city are left out. */
export const ZONES: readonly Zone[] = [
  zone('Pacific/Honolulu', -10),
  zone('America/Anchorage', -9, 'north-america'),
  zone('America/Los_Angeles', -8, 'north-america'),
  zone('America/Denver', -7, 'north-america'),
  zone('America/Phoenix', -7),
  zone('America/Chicago', -6, 'north-america'),
  zone('America/Costa_Rica', -6),
  zone('America/New_York', -5, 'north-america'),
  zone('America/Bogota', -5),
  zone('America/Halifax', -4, 'north-america'),
  zone('America/Caracas', -4),
  zone('America/Santiago', -4, 'chile'),
  zone('America/St_Johns', -3.5, 'north-america'),
  zone('America/Argentina/Buenos_Aires', -3),
  zone('America/Sao_Paulo', -3, 'brazil'),
  zone('Atlantic/Azores', -1, 'europe'),
  zone('Europe/London', 0, 'europe'),
  zone('Africa/Abidjan', 0),
  zone('Europe/Berlin', 1, 'europe'),
  zone('Africa/Lagos', 1),
  zone('Europe/Kyiv', 2, 'europe'),
  zone('Africa/Johannesburg', 2),
  zone('Asia/Jerusalem', 2, 'europe', 'friday-saturday'),
  zone('Europe/Istanbul', 3),
  zone('Asia/Riyadh', 3, 'none', 'friday-saturday'),
  zone('Asia/Tehran', 3.5, 'none', 'thursday-friday'),
  zone('Asia/Tehran', 3.5, 'iran', 'thursday-friday'),
  zone('Asia/Tbilisi', 4),
  zone('Asia/Muscat', 4, 'none', 'friday-saturday'),
  zone('Asia/Kabul', 4.5, 'none', 'thursday-friday'),
  zone('Asia/Karachi', 5),
  zone('Asia/Kolkata', 5.5),
  zone('Asia/Kathmandu', 5.75),
  zone('Asia/Bishkek', 6),
  zone('Asia/Dhaka', 6, 'none', 'friday-saturday'),
  zone('Asia/Yangon', 6.5),
  zone('Asia/Bangkok', 7),
  zone('Asia/Shanghai', 8),
  zone('Asia/Tokyo', 9),
  zone('Australia/Darwin', 9.5),
  zone('Australia/Adelaide', 9.5, 'australia'),
  zone('Australia/Brisbane', 10),
  zone('Australia/Sydney', 10, 'australia'),
  zone('Pacific/Noumea', 11),
  zone('Pacific/Tarawa', 12),
  zone('Pacific/Auckland', 12, 'new-zealand'),
  zone('Pacific/Tongatapu', 13),
]
