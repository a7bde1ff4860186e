/** Told before a database of an older release is brought up to date, which may take a minute; what it returns, when that is done. */
export type UpdateWatcher = (versions: { readonly from: number; readonly to: number }) => () => void
