/** Listings of cases and mentions. */
export const cards: Readonly<Record<string, string>> = {
  'times in {}': 'Zeiten in {}',
}
