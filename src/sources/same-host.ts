/** Credentials and trust end at the host: what a document names elsewhere is not followed on its word. */
export function sameHost(url: string, other: string): boolean {
  return URL.canParse(url) && URL.canParse(other) && new URL(url).host === new URL(other).host
}
