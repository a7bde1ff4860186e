/** Pages whose comments an Isso server keeps. */
export interface IssoOptions {
  /** Paths of pages as Isso knows them, `/2026/tarif/`; empty: the newest comments of all pages, where the server tells them. */
  readonly pages: readonly string[]
}
