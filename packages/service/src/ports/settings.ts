/** Names of the few single values that the service remembers. */
export type SettingName =
  /** The code of the test alert that waits for its acknowledgement. */
  | 'test-alert-code'
  /** The day on which a person last acknowledged a test alert. */
  | 'alerts-proven'
  /** Stands from the moment a restore has filled the store until it has deleted again what was deleted since. */
  | 'restoring'

/** Single values by name. */
export interface Settings {
  get(name: SettingName): Promise<string | null>
  /** Null forgets the value. */
  set(name: SettingName, value: string | null): Promise<void>
}
