/** Bytes that the database took on the disk, and takes. */
export interface CompactedFile {
  readonly before: number
  readonly after: number
}

/** The part of the store by which words and names of strangers leave it. */
export interface ErasingStore {
  /**
   * Erases what strangers wrote before an instant and nothing open needs; figures of cases stay, and what was erased never becomes news
   * again. At most `limit` mentions; returns how many.
   */
  eraseBefore(before: number, limit: number): Promise<number>
  /**
   * Takes what was erased off the disk for good: afterwards no byte of it is in the files. Writes everything anew, which may take half a
   * minute for a million mentions; throws where the disk has no room for that, or while another program is using the database.
   */
  compact(): Promise<CompactedFile>
}
