/**
 * The address as a URL; null when it is none. Not by `URL.canParse`: once V8 has optimised it, in Node 20 and 22, it denies hosts with
 * umlauts.
 */
export function parseUrl(address: string, base?: string): URL | null {
  try {
    return new URL(address, base)
  } catch {
    return null
  }
}
