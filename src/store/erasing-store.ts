/** Bytes that the database took on the disk, and takes. */
export interface CompactedFile {
  readonly before: number
  readonly after: number
}

/** What is older than an instant. */
export interface Erasable {
  readonly mentions: number
  /** When the oldest of them was published, or first seen. UTC ms; null: there is none. */
  readonly oldest: number | null
  /** Entries in the log of messages, without those that wait to be sent. */
  readonly deliveries: number
  /** What is as old and stays, since it stands in the thread of an open case; and of how many cases. */
  readonly kept: { readonly mentions: number; readonly cases: number }
}

/** What was erased at a time. */
export interface Erased {
  readonly mentions: number
  /** Entries in the log of messages; all of them go at the first time. */
  readonly deliveries: number
}

/** The part of the store by which words and names of strangers leave it. */
export interface ErasingStore {
  /** What `eraseBefore` would erase now. */
  erasable(before: number): Promise<Erasable>
  /**
   * Erases what strangers wrote before an instant and nothing open needs; figures of cases stay, and what was erased never becomes news
   * again. At most `limit` mentions at a time.
   */
  eraseBefore(before: number, limit: number): Promise<Erased>
  /**
   * Takes what was erased off the disk for good: afterwards no byte of it is in the files. Writes everything anew, which may take half a
   * minute for a million mentions; throws where the disk has no room for that, or while another program is using the database.
   */
  compact(): Promise<CompactedFile>
}
