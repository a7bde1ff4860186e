const ZERO_WIDTH_SPACE = '\u200b'

/** Text for places of a tracker that allow no code: an invisible character breaks up mentions and references. */
export const unlinked = (raw: string): string =>
  raw
    .replace(/[@#!&%~$^](?=[\p{L}\p{N}"])/gu, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
    .replace(/\bG[HL]-(?=\d)/gi, (sign) => `${sign}${ZERO_WIDTH_SPACE}`)
    .replace(/\b[0-9a-f]{7,40}\b/gi, (hash) => hash.replace(/...(?=.)/g, `$&${ZERO_WIDTH_SPACE}`))
