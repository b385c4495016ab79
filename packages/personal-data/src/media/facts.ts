/**
 * What a file says about people, places, devices and times, with its values: for judging what several files say
 * together. Findings for showing are made of the same facts by `noteFacts`.
 */

/** A place that a file states, in degrees, WGS 84; south and west are negative. */
export interface GpsFact {
  readonly latitude: number
  readonly longitude: number
  /** Metres above sea level. */
  readonly altitude?: number
  /** When the place was measured, in UTC: `2024-03-02T10:35:00Z`, or `10:35:00Z` where the day is not said. */
  readonly time?: string
}

/** Which thing a serial number belongs to; `body` is a second number that makers give the same camera. */
export type SerialOf = 'camera' | 'body' | 'lens' | 'flash' | 'battery' | 'storage' | 'display' | 'other'

/** A number that only one device has. */
export interface SerialFact {
  readonly what: SerialOf
  readonly value: string
}

/** A person or organisation that the file names as its maker or owner. */
export interface OwnerFact {
  readonly field: 'owner' | 'artist' | 'creator' | 'author' | 'copyright' | 'credit' | 'editor' | 'account'
  readonly value: string
}

/** A time by the clock of the device. */
export interface TimeFact {
  readonly field: 'taken' | 'digitised' | 'changed' | 'created'
  /** `2024-03-02T14:05:00`, without a zone. */
  readonly local: string
  /** Minutes that the clock is ahead of UTC, where the file says so: 210 for +03:30. */
  readonly offset?: number
}

/** How far the device's clock is ahead of UTC. */
export interface OffsetFact {
  readonly minutes: number
  /** `stated` in the file, or what lies between the time of taking and the UTC time of the satellites. */
  readonly from: 'stated' | 'satellite-time'
}

/**
 * An id that software gives a file, by which copies and versions of it are recognised; a `revision` is an
 * earlier file of which parts went into this one.
 */
export interface IdFact {
  readonly what: 'document' | 'instance' | 'original-document' | 'image' | 'content' | 'revision'
  readonly value: string
}

/** A smaller or earlier picture inside the file: it can show what was cut away. */
export interface PreviewFact {
  readonly what: 'thumbnail' | 'preview' | 'other-picture' | 'film' | 'sound'
  /** Bytes, 0 where only its presence is known. */
  readonly size: number
}

/** Everything that a file says, each value once, in the order in which it stands. Empty lists where it says nothing. */
export interface MediaFacts {
  readonly gps: readonly GpsFact[]
  /** Cities, countries, names of places. */
  readonly places: readonly string[]
  readonly serials: readonly SerialFact[]
  readonly owners: readonly OwnerFact[]
  /** E-mail addresses, telephone numbers, addresses and pages of the maker. */
  readonly contacts: readonly string[]
  /** Names of persons shown in the picture. */
  readonly people: readonly string[]
  /** How many areas are marked as a face or person, named or not. */
  readonly faces: number
  readonly times: readonly TimeFact[]
  /** Absent where nothing tells it. */
  readonly utcOffset?: OffsetFact
  readonly ids: readonly IdFact[]
  readonly previews: readonly PreviewFact[]
  /** Titles, captions, keywords, comments. */
  readonly texts: readonly string[]
  /** Make and model of camera, phone or scanner. */
  readonly devices: readonly string[]
  readonly lenses: readonly string[]
  /** Name of a computer, user, folder or file on somebody's device. */
  readonly computers: readonly string[]
  readonly software: readonly string[]
}

// A hostile file could name thousands.
const MOST_OF_A_KIND = 100
const LONGEST_VALUE = 400

/** One list of facts without repetitions. */
class Once<Fact> {
  readonly #byKey = new Map<string, Fact>()

  add(key: string, fact: Fact): void {
    if (this.#byKey.size < MOST_OF_A_KIND && !this.#byKey.has(key)) this.#byKey.set(key, fact)
  }

  list(): readonly Fact[] {
    return [...this.#byKey.values()]
  }
}

type TextList = 'places' | 'contacts' | 'people' | 'texts' | 'devices' | 'lenses' | 'computers' | 'software'

/** Takes off control characters and outer blanks, and what is too long to be shown or compared. */
const plain = (text: string): string =>
  // Joiners stay: Persian and many Indic names need them.
  text.replace(/[^\P{C}\u200c\u200d]/gu, ' ').replace(/\s+/g, ' ').trim().slice(0, LONGEST_VALUE)

/** Values that cameras write where they have nothing to say. */
const saysNothing = (text: string): boolean => !/[\p{L}\p{N}]/u.test(text)
const isUnsetNumber = (text: string): boolean =>
  saysNothing(text) || /^(0x)?[0\s.-]+$|^(n\/?a|none|unknown|unspecified|undef|not available)$/i.test(text) ||
  /^(x+|f+)$/i.test(text)

/** Collects the facts of one file. Blank values and values that cameras write for "unset" are left out. */
export class FactList {
  readonly #gps = new Once<GpsFact>()
  readonly #serials = new Once<SerialFact>()
  readonly #owners = new Once<OwnerFact>()
  readonly #times = new Once<TimeFact>()
  readonly #ids = new Map<IdFact['what'], Once<IdFact>>()
  readonly #previews: PreviewFact[] = []
  readonly #texts: Readonly<Record<TextList, Once<string>>> = {
    places: new Once(), contacts: new Once(), people: new Once(), texts: new Once(), devices: new Once(),
    lenses: new Once(), computers: new Once(), software: new Once(),
  }

  #faces = 0
  readonly #offsets = new Map<TimeFact['field'] | 'device', number>()
  readonly #satelliteTimes: string[] = []

  /** A place; left out where the angles are not on the earth. */
  gps(fact: GpsFact): void {
    const { latitude, longitude, time } = fact
    if (time !== undefined) this.satelliteTime(time)
    if (!(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180)) return
    this.#gps.add(`${latitude.toFixed(6)} ${longitude.toFixed(6)}`, fact)
  }

  /** The UTC time of the moment of taking (`2024-03-02T10:35:00Z` or `10:35:00Z`), which tells the clock's offset. */
  satelliteTime(time: string): void {
    if (this.#satelliteTimes.length < MOST_OF_A_KIND) this.#satelliteTimes.push(time)
  }

  serial(what: SerialOf, text: string): void {
    const value = plain(text)
    if (!isUnsetNumber(value)) this.#serials.add(`${what} ${value}`, { what, value })
  }

  owner(field: OwnerFact['field'], text: string): void {
    const value = plain(text)
    if (!saysNothing(value)) this.#owners.add(`${field} ${value}`, { field, value })
  }

  /**
   * A time in any of the usual spellings (`2024:03:02 14:05:00`, `20240302`, `2024-03-02T14:05:00.12+03:30`).
   * @param offset Minutes ahead of UTC, where another field says it.
   */
  time(field: TimeFact['field'], text: string, offset?: number): void {
    const parts = /^\s*(\d{4})[:/.-]?(\d\d)[:/.-]?(\d\d)(?:[T ]+(\d\d):?(\d\d)(?::?(\d\d))?(?:[.,]\d+)?)?\s*(.*)$/s
      .exec(text)
    // A camera whose clock was never set writes zeros.
    if (!parts || parts[2] === '00' || parts[3] === '00') return
    const [, year = '', month = '', day = '', hour, minute = '00', second = '00', rest = ''] = parts
    const local = `${year}-${month}-${day}` + (hour === undefined ? '' : `T${hour}:${minute}:${second}`)
    const ahead = offset ?? minutesOf(rest)
    if (ahead !== undefined) this.#noteOffset(field, ahead)
    this.#times.add(`${field} ${local}`, { field, local, ...(ahead !== undefined && { offset: ahead }) })
  }

  /** The zone that the device was set to, stated beside no time: minutes ahead of UTC. */
  offset(minutes: number): void {
    this.#noteOffset('device', minutes)
  }

  #noteOffset(source: TimeFact['field'] | 'device', minutes: number): void {
    if (Math.abs(minutes) <= 14 * 60 && !this.#offsets.has(source)) this.#offsets.set(source, minutes)
  }

  id(what: IdFact['what'], text: string): void {
    const value = plain(text)
    if (isUnsetNumber(value)) return
    // Each kind has room of its own: editors list ancestors by the hundred.
    const known = this.#ids.get(what) ?? new Once<IdFact>()
    this.#ids.set(what, known)
    known.add(value, { what, value })
  }

  preview(what: PreviewFact['what'], size = 0): void {
    if (this.#previews.length < MOST_OF_A_KIND) this.#previews.push({ what, size })
  }

  /** One marked face or person, with its name where the file says it. */
  face(name = ''): void {
    this.#faces++
    this.text('people', name)
  }

  /** How many faces the camera saw; it does not say who they are. */
  faceCount(count: number): void {
    this.#faces = Math.max(this.#faces, count)
  }

  text(list: TextList, text: string): void {
    const value = plain(text)
    if (!saysNothing(value)) this.#texts[list].add(value, value)
  }

  /** All facts so far. */
  facts(): MediaFacts {
    const times = this.#times.list()
    const offset = this.#offsetOf(times)
    const texts = this.#texts
    return {
      gps: this.#gps.list(), places: texts.places.list(), serials: this.#serials.list(), owners: this.#owners.list(),
      contacts: texts.contacts.list(), people: texts.people.list(), faces: this.#faces, times,
      ...(offset && { utcOffset: offset }),
      ids: [...this.#ids.values()].flatMap((known) => known.list()), previews: this.#previews,
      texts: texts.texts.list(), devices: texts.devices.list(),
      lenses: texts.lenses.list(), computers: texts.computers.list(), software: texts.software.list(),
    }
  }

  /** What is said of the moment of taking comes first; a zone of later editing is only the editor's. */
  #offsetOf(times: readonly TimeFact[]): OffsetFact | undefined {
    const stated = (sources: readonly (TimeFact['field'] | 'device')[]): OffsetFact | undefined => {
      const minutes = sources.map((source) => this.#offsets.get(source)).find((offset) => offset !== undefined)
      return minutes === undefined ? undefined : { minutes, from: 'stated' }
    }
    return stated(['taken', 'digitised', 'device']) ?? this.#satelliteOffset(times) ?? stated(['created', 'changed'])
  }

  #satelliteOffset(times: readonly TimeFact[]): OffsetFact | undefined {
    const taken = times.find(({ field, local }) => field === 'taken' && local.length > 10)
    for (const time of this.#satelliteTimes) {
      const minutes = taken && zoneBetween(taken.local, time)
      if (minutes !== undefined) return { minutes, from: 'satellite-time' }
    }
    return undefined
  }
}

/** Minutes ahead of UTC of `+03:30`, `-0800`, `Z`; nothing for anything else. */
export function minutesOf(text: string): number | undefined {
  if (/^\s*Z/.test(text)) return 0
  const parts = /^\s*([+-])(\d\d?):?(\d\d)?/.exec(text)
  if (!parts) return undefined
  const size = Number(parts[2]) * 60 + Number(parts[3] ?? 0)
  return parts[1] === '-' ? -size : size
}

const isZone = (minutes: number): boolean =>
  minutes >= -12 * 60 && minutes <= 14 * 60 && (minutes % 60 === 0 ||
    [-570, -210, -150, 210, 270, 330, 345, 390, 525, 570, 630, 765, 825].includes(minutes))
// A receiver keeps its last fix for a while, and few clocks are set to the second.
const SLACK = 5

/** The zone of the earth that lies between a local and a UTC time; nothing where there is none within five minutes. */
function zoneBetween(local: string, utc: string): number | undefined {
  const dated = utc.length > 10
  const difference = (Date.parse(`${local}Z`) - Date.parse(dated ? utc : `${local.slice(0, 10)}T${utc}`)) / 60_000
  // Without a day, the difference is known but for whole days.
  const minutes = dated ? difference : (difference % 1440 + 1440 + 720) % 1440 - 720
  for (const step of [60, 15]) {
    // Adding 0 makes of −0 what others write.
    const nearest = Math.round(minutes / step) * step + 0
    if (isZone(nearest) && Math.abs(nearest - minutes) <= SLACK) return nearest
  }
  return undefined
}
