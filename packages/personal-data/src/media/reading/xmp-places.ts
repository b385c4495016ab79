import type { FactList } from '../facts.ts'

const LATITUDES = new Set(['exif:gpslatitude', 'exif:gpsdestlatitude', 'drone-dji:gpslatitude', 'drone-dji:latitude',
  'dwc:decimallatitude'])
const LONGITUDES = new Set(['exif:gpslongitude', 'exif:gpsdestlongitude', 'drone-dji:gpslongitude',
  'dwc:decimallongitude',
  // DJI's first drones spelt it so.
  'drone-dji:gpslongtitude', 'drone-dji:longitude'])

/** Puts the parts of positions together, which a packet gives in any order: latitude, longitude, height and time. */
export class XmpPlaces {
  readonly #facts: FactList
  #latitude = NaN
  #longitude = NaN
  #altitude = NaN
  #below = false
  #time: string | undefined

  constructor(facts: FactList) {
    this.#facts = facts
  }

  /** Takes a property if it belongs to a position; tells whether it did. */
  take(name: string, value: string): boolean {
    if (LATITUDES.has(name)) this.#latitude = angleOf(value)
    else if (LONGITUDES.has(name)) this.#longitude = angleOf(value)
    else if (name === 'exif:gpsaltitude') this.#altitude = quotientOf(value)
    else if (name === 'exif:gpsaltituderef') this.#below = value === '1'
    else if (name === 'exif:gpstimestamp') this.#time = utcOf(value)
    else return false
    // A second position begins where both angles of the first are known.
    if (!Number.isNaN(this.#latitude) && !Number.isNaN(this.#longitude)) this.#tell()
    return true
  }

  /** Tells what came without a second angle. */
  finish(): void {
    if (this.#time !== undefined) this.#facts.satelliteTime(this.#time)
  }

  #tell(): void {
    const [latitude, longitude] = [this.#latitude, this.#longitude]
    if (latitude || longitude) {
      this.#facts.gps({
        latitude, longitude,
        ...(!Number.isNaN(this.#altitude) && { altitude: this.#below ? -this.#altitude : this.#altitude }),
        ...(this.#time !== undefined && { time: this.#time }),
      })
    }
    this.#latitude = NaN
    this.#longitude = NaN
  }
}

/** XMP's `DDD,MM.mmK` and `DDD,MM,SSK`, and plain degrees; NaN for anything else. */
function angleOf(text: string): number {
  const parts = /^([+-]?\d{1,3}(?:\.\d+)?)(?:,(\d{1,2}(?:\.\d+)?))?(?:,(\d{1,2}(?:\.\d+)?))?\s*([NSEW])?$/i.exec(text)
  if (!parts) return NaN
  const size = Number(parts[1]) + Number(parts[2] ?? 0) / 60 + Number(parts[3] ?? 0) / 3600
  return /[SW]/i.test(parts[4] ?? '') ? -size : size
}

function quotientOf(text: string): number {
  const [over = NaN, under = 1] = text.split('/').map(Number)
  return over / under
}

/** The time in the form of this package, where it is stated in UTC or without a zone. */
function utcOf(text: string): string | undefined {
  const parts = /^(\d{4}-\d\d-\d\dT)?(\d\d:\d\d:\d\d)(?:\.\d+)?Z?$/.exec(text)
  return parts ? `${parts[1] ?? ''}${parts[2]}Z` : undefined
}
